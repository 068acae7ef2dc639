/** What a response of the model says and asks for. */
import type { ResponseComputerToolCall, ResponseCreateResponse } from '../resources/responses.js';

type Part = { type?: unknown; text?: unknown };
type Item = { type?: unknown; content?: readonly Part[] | null };

function itemsOf(response: object): readonly Item[] {
  return ((response as ResponseCreateResponse).output ?? []) as readonly Item[];
}

function textOf(response: object): string {
  const messages = itemsOf(response).filter((item) => item.type === 'message');
  const parts = messages.flatMap((message) => message.content ?? []);
  const texts = parts.filter((part) => part.type === 'output_text').map((part) => part.text ?? '');
  return texts.join('');
}

function callsOf(response: object): ResponseComputerToolCall[] {
  const calls = itemsOf(response).filter((item) => item.type === 'computer_call');
  return calls as unknown as ResponseComputerToolCall[];
}

/** Methods of `ResponseCreateResponse`. */
export class ResponseCreateResponseHelpers {
  /** All text that the model wrote, in order; empty when it wrote none. */
  get output_text(): string {
    return textOf(this);
  }

  /** As `output_text`. */
  get outputText(): string {
    return textOf(this);
  }

  /** The actions that the model wants done, in order. */
  get computer_calls(): ResponseComputerToolCall[] {
    return callsOf(this);
  }

  /** As `computer_calls`. */
  get computerCalls(): ResponseComputerToolCall[] {
    return callsOf(this);
  }
}
