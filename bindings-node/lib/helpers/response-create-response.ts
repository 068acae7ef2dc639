import type { ResponseComputerToolCall, ResponseCreateResponse } from '../types/responses.js';

declare module '../types/responses.js' {
  interface ResponseCreateResponse extends ResponseCreateResponseHelpers {}
}

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

/** Methods of `ResponseCreateResponse`, a response of the model. */
export class ResponseCreateResponseHelpers {
  /** All text of the model, in order; empty if there is none. */
  get output_text(): string {
    return textOf(this);
  }

  /** Same as `output_text`. */
  get outputText(): string {
    return textOf(this);
  }

  /** The actions that the model requests, in order. */
  get computer_calls(): ResponseComputerToolCall[] {
    return callsOf(this);
  }

  /** Same as `computer_calls`. */
  get computerCalls(): ResponseComputerToolCall[] {
    return callsOf(this);
  }
}
