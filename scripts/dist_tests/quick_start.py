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
  const local = await startLocal();
  try {
    const result = await local.client.agent.tasks.run({
      instruction: 'Report the title', kind: 'browser', start_url: process.env.SHOP%(string)s,
    });
    if (!result.ok || !result.text) throw new Error(JSON.stringify(result));
    console.log('works');
  } finally {
    await local.close();
  }
}
main()%(end)s;
""",
}
FAIL = ".catch((error) => { console.error(error); process.exit(1); })"
ESM = "import { startLocal } from '@tzafon/lightcone';"
CJS = "const { startLocal } = require('@tzafon/lightcone');"
