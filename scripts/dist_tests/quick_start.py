"""What is run with the installed packages: the quick start of the README, for each language."""

from __future__ import annotations

QUICK_START = {
    "python": """\
import subprocess, sys, json, tzafon
shop = subprocess.Popen([sys.argv[1], "shop"], stdout=subprocess.PIPE)
try:
    url = json.loads(shop.stdout.readline())["url"]
    with tzafon.local() as client:
        if sys.argv[2:] == ["--without-browser"]:
            client.computers.list()
        else:
            result = client.agent.tasks.run(instruction="Report the title", kind="browser", start_url=url)
            assert result.ok and result.text, result
finally:
    shop.kill()
print("works", tzafon.__version__)
""",
    "node": """\
%(imports)s
async function main() {
  const { url, end } = await shop();
  const local = await startLocal();
  try {
    const result = await local.client.agent.tasks.run({
      instruction: 'Report the title', kind: 'browser', start_url: url,
    });
    if (!result.ok || !result.text) throw new Error(JSON.stringify(result));
    console.log('works');
  } finally {
    await local.close();
    end();
  }
}
async function shop() {
  const child = spawn('lightcone', ['shop'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout%(cast)s) { text += String(chunk); if (text.includes('\\n')) break; }
  return { url: JSON.parse(text).url%(string)s, end: () => child.kill() };
}
main()%(end)s;
""",
}
FAIL = ".catch((error) => { console.error(error); process.exit(1); })"
ESM = "import { spawn } from 'node:child_process';\nimport { startLocal } from '@tzafon/lightcone';"
CJS = "const { spawn } = require('node:child_process');\nconst { startLocal } = require('@tzafon/lightcone');"
