// The published surface, line by line. Every line of tests/surface is a test of its own.
import { describe, test } from 'node:test';
import { MEMBERS } from './surface/client.mjs';
import { EXPORTS } from './surface/exports.mjs';
import { OPTIONS, REQUEST_OPTIONS } from './surface/options.mjs';
import { MORE_OF_SESSIONS, SESSION } from './surface/session.mjs';
import { ERRORS, PROMISES, STREAMS } from './surface/streams.mjs';

const published = {
  'what can be imported': EXPORTS,
  'options of a client': OPTIONS,
  'members of a client': MEMBERS,
  'options of a request': REQUEST_OPTIONS,
  promises: PROMISES,
  'streams and lines': STREAMS,
  'errors and retries': ERRORS,
  ComputerSession: SESSION,
};

// One after another: a session keeps its size, and servers are asked in turn.
for (const [section, lines] of Object.entries(published)) {
  describe(`${section} (${lines.length} lines of the checklist)`, { concurrency: 1 }, () => {
    for (const [line, check] of lines) test(line, check);
  });
}

describe('what sessions have besides', { concurrency: 1 }, () => {
  for (const [line, check] of MORE_OF_SESSIONS) test(line, check);
});
