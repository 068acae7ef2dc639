// Checked by the compiler, never run: the types that `require` gets.
import { Lightcone, toFile } from '@tzafon/lightcone';
import { NotFoundError } from '@tzafon/lightcone/core/error';
import { Tasks } from '@tzafon/lightcone/resources/agent/tasks.js';

const client = new Lightcone();
export const started: Promise<string> = client.agent.tasks
  .start({ instruction: 'x' })
  .then(({ task_id }: Lightcone.TaskStartResponse) => task_id);
export const names = [toFile, NotFoundError, Tasks];
