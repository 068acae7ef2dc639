// A computer-use loop of your own: show the model the screen, do the action it asks for, and show it the screen again,
// until it is done.
//
// Usage: node computer-use-loop.mjs "what to do" [START_URL], with TZAFON_API_KEY and, for another address than the
// service's, LIGHTCONE_BASE_URL set. LIGHTCONE_MODEL names the model.

// From npm this is: import Lightcone, { ComputerSession } from '@tzafon/lightcone';
import Lightcone, { ComputerSession } from '../../bindings-node/dist/esm/index.js';

const MOST_STEPS = 50;
const LAST = ['terminate', 'done', 'answer'];

const [goal, startUrl] = process.argv.slice(2);
if (!goal) {
  console.error('usage: node computer-use-loop.mjs "what to do" [START_URL]');
  process.exit(2);
}

// An action that fails throws, instead of being taken for done.
const client = new Lightcone({ raiseOnActionError: true });
const display = { width: 1280, height: 720 };
const computer = await ComputerSession.create(client, { kind: 'browser', display });
console.log(`computer   ${computer.id}`);

const common = {
  model: process.env.LIGHTCONE_MODEL,
  tools: [
    {
      type: 'computer_use',
      environment: 'browser',
      display_width: display.width,
      display_height: display.height,
    },
  ],
};

/** The screen as the model takes it: an address, or the picture itself. */
const screen = async () => (await computer.screenshot()).screenshot_url;

/** Does what the model asks for, with its coordinates turned into pixels. */
async function act(call) {
  const action = call.toPixels(computer.width, computer.height);
  switch (action.type) {
    case 'click':
      return action.button === 'right'
        ? computer.rightClick(action.x, action.y)
        : computer.click(action.x, action.y);
    case 'double_click':
      return computer.doubleClick(action.x, action.y);
    case 'point_and_type':
      await computer.click(action.x, action.y);
      return computer.type(action.text);
    case 'drag': {
      const [from, to] = [action.path[0], action.path.at(-1)];
      return computer.drag(from.x, from.y, to.x, to.y);
    }
    case 'keypress':
      return computer.hotkey(...action.keys);
    case 'scroll':
      return computer.scroll(action.scroll_x, action.scroll_y, action.x, action.y);
    case 'type':
      return computer.type(action.text);
    case 'wait':
      return computer.wait(2);
    case 'screenshot':
      return undefined; // it gets one after every action
    default:
      return computer.execute(action);
  }
}

try {
  if (startUrl) await computer.navigate(startUrl);
  let response = await client.responses.create({
    ...common,
    input: [
      {
        role: 'user',
        content: [
          { type: 'input_text', text: goal },
          { type: 'input_image', image_url: await screen(), detail: 'auto' },
        ],
      },
    ],
  });
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const calls = response.computer_calls;
    const last = calls.find((call) => LAST.includes(call.action.type));
    if (last !== undefined || calls.length === 0) {
      console.log(`result     ${last?.action.text ?? last?.action.result ?? response.output_text}`);
      break;
    }
    const outputs = [];
    for (const call of calls) {
      console.log(`step ${step}     ${JSON.stringify(call.action)}`);
      await act(call);
      outputs.push({
        type: 'computer_call_output',
        call_id: call.call_id,
        output: { type: 'input_image', image_url: await screen(), detail: 'auto' },
        acknowledged_safety_checks: call.pending_safety_checks,
      });
    }
    response = await client.responses.create({
      ...common,
      input: outputs,
      previous_response_id: response.id,
    });
    if (step === MOST_STEPS) {
      console.log(`gave up after ${MOST_STEPS} steps`);
      process.exitCode = 1;
    }
  }
} finally {
  await computer.terminate();
}
