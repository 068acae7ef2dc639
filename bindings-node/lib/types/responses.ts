// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { MessageParam } from './chat.js';

/** A click. */
export interface ActionClick {
  /** Which button: `left`, `right`, `wheel`, `back` or `forward`. */
  button: 'left' | 'right' | 'wheel' | 'back' | 'forward';

  /** Always `click`. */
  type: 'click';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionClick` as a request parameter. */
export type ActionClickParam = ActionClick;

/** A double click. */
export interface ActionDoubleClick {
  /** Always `double_click`. */
  type: 'double_click';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionDoubleClick` as a request parameter. */
export type ActionDoubleClickParam = ActionDoubleClick;

/** The pointer moves with the left button held. */
export interface ActionDrag {
  /** The points of its path, from first to last. */
  path: Array<ActionDragPath>;

  /** Always `drag`. */
  type: 'drag';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionDrag` as a request parameter. */
export type ActionDragParam = ActionDrag;

/** A point of the pointer's path. */
export interface ActionDragPath {
  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The model searched a page for a string. */
export interface ActionFindParam {
  /** The text. */
  pattern: string;

  /** Always `find`. */
  type: 'find';

  /** URL of the page. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Keys are pressed and held. */
export interface ActionKeyDown {
  /** Names of the keys. */
  keys: Array<string>;

  /** Always `key_down`. */
  type: 'key_down';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionKeyDown` as a request parameter. */
export type ActionKeyDownParam = ActionKeyDown;

/** Keys are released. */
export interface ActionKeyUp {
  /** Names of the keys. */
  keys: Array<string>;

  /** Always `key_up`. */
  type: 'key_up';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionKeyUp` as a request parameter. */
export type ActionKeyUpParam = ActionKeyUp;

/** Keys are pressed together. */
export interface ActionKeypress {
  /** Names of the keys, such as `ctrl` and `c`; case does not matter. */
  keys: Array<string>;

  /** Always `keypress`. */
  type: 'keypress';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionKeypress` as a request parameter. */
export type ActionKeypressParam = ActionKeypress;

/** The left button is pressed and held. */
export interface ActionMouseDown {
  /** Always `mouse_down`. */
  type: 'mouse_down';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionMouseDown` as a request parameter. */
export type ActionMouseDownParam = ActionMouseDown;

/** The left button is released. */
export interface ActionMouseUp {
  /** Always `mouse_up`. */
  type: 'mouse_up';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionMouseUp` as a request parameter. */
export type ActionMouseUpParam = ActionMouseUp;

/** The pointer moves. */
export interface ActionMove {
  /** Always `move`. */
  type: 'move';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionMove` as a request parameter. */
export type ActionMoveParam = ActionMove;

/** The model opened a page. */
export interface ActionOpenPageParam {
  /** Always `open_page`. */
  type: 'open_page';

  /** URL of the page. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A click, then typed text. */
export interface ActionPointAndType {
  /** The text. */
  text: string;

  /** Always `point_and_type`. */
  type: 'point_and_type';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionPointAndType` as a request parameter. */
export type ActionPointAndTypeParam = ActionPointAndType;

/** The model wants to see the screen. */
export interface ActionScreenshot {
  /** Always `screenshot`. */
  type: 'screenshot';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionScreenshot` as a request parameter. */
export type ActionScreenshotParam = ActionScreenshot;

/** The page or list at a point scrolls. */
export interface ActionScroll {
  /** Distance to the right; negative is left. */
  scroll_x: number;

  /** Distance down; negative is up. */
  scroll_y: number;

  /** Always `scroll`. */
  type: 'scroll';

  /** Distance from the left, in the model's coordinates, 0 to 999. */
  x: number;

  /** Distance from the top, in the model's coordinates, 0 to 999. */
  y: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionScroll` as a request parameter. */
export type ActionScrollParam = ActionScroll;

/** A page that a web search used. */
export interface ActionSearchSourceParam {
  /** Always `url`. */
  type: 'url';

  /** Its URL. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Text is typed into the focused element. */
export interface ActionType {
  /** The text. */
  text: string;

  /** Always `type`. */
  type: 'type';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionType` as a request parameter. */
export type ActionTypeParam = ActionType;

/** The model wants to wait until the screen has changed. */
export interface ActionWait {
  /** Always `wait`. */
  type: 'wait';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ActionWait` as a request parameter. */
export type ActionWaitParam = ActionWait;

/** A citation in a text that points to a file in the container of a code interpreter. */
export interface AnnotationContainerFileCitation {
  /** Id of the container that holds the file. */
  container_id: string;

  /** Position in the text at which the citation ends, counted in characters from 0. */
  end_index: number;

  /** Id of the cited file. */
  file_id: string;

  /** Name of the cited file. */
  filename: string;

  /** Position in the text of the first character that the citation covers, counted from 0. */
  start_index: number;

  /** Always `container_file_citation`. */
  type: 'container_file_citation';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `AnnotationContainerFileCitation` as a request parameter, with the same fields. */
export type AnnotationContainerFileCitationParam = AnnotationContainerFileCitation;

/**
 * A citation in a text that points to an uploaded file, for example one that a file search found.
 */
export interface AnnotationFileCitation {
  /** Id of the cited file. */
  file_id: string;

  /** Name of the cited file. */
  filename: string;

  /** Index of the cited file in the list of files, counted from 0. */
  index: number;

  /** Always `file_citation`. */
  type: 'file_citation';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `AnnotationFileCitation` as a request parameter, with the same fields. */
export type AnnotationFileCitationParam = AnnotationFileCitation;

/** A reference in a text to a file that can be fetched by id. */
export interface AnnotationFilePath {
  /** Id of the file. */
  file_id: string;

  /** Index of the file in the list of files, counted from 0. */
  index: number;

  /** Always `file_path`. */
  type: 'file_path';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `AnnotationFilePath` as a request parameter, with the same fields. */
export type AnnotationFilePathParam = AnnotationFilePath;

/** A citation in a text that points to a web page. */
export interface AnnotationURLCitation {
  /** Position in the text at which the citation ends, counted in characters from 0. */
  end_index: number;

  /** Position in the text of the first character that the citation covers, counted from 0. */
  start_index: number;

  /** Title of the cited page. */
  title: string;

  /** Always `url_citation`. */
  type: 'url_citation';

  /** URL of the cited page. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `AnnotationURLCitation` as a request parameter, with the same fields. */
export type AnnotationURLCitationParam = AnnotationURLCitation;

/** A change that creates a file. */
export interface ApplyPatchCallOperationCreateFileParam {
  /** Contents of the new file, written as a diff. */
  diff: string;

  /** Path of the file to create, relative to the root of the workspace. */
  path: string;

  /** Always `create_file`. */
  type: 'create_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A change that deletes a file. */
export interface ApplyPatchCallOperationDeleteFileParam {
  /** Path of the file to delete, relative to the root of the workspace. */
  path: string;

  /** Always `delete_file`. */
  type: 'delete_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A change to one file, distinguished by `type`: create, delete or update. */
export type ApplyPatchCallOperationParam =
  | ApplyPatchCallOperationCreateFileParam
  | ApplyPatchCallOperationDeleteFileParam
  | ApplyPatchCallOperationUpdateFileParam;

/** A change that edits a file which exists already. */
export interface ApplyPatchCallOperationUpdateFileParam {
  /** Diff to apply to the file. */
  diff: string;

  /** Path of the file to edit, relative to the root of the workspace. */
  path: string;

  /** Always `update_file`. */
  type: 'update_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a patch call, which you send back to the model. */
export interface ApplyPatchCallOutputParam {
  /** The `call_id` of the `apply_patch_call` item that this responds to. */
  call_id: string;

  /** Whether the change was made (`completed`) or not (`failed`). */
  status: 'completed' | 'failed';

  /** Always `apply_patch_call_output`. */
  type: 'apply_patch_call_output';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /** Text about the result for the model, such as an error message; absent or null gives none. */
  output?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call by the model to change one file, sent back as an input item. */
export interface ApplyPatchCallParam {
  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** The change to make. */
  operation: ApplyPatchCallOperationParam;

  /** Whether the call is still `in_progress` or `completed`. */
  status: 'in_progress' | 'completed';

  /** Always `apply_patch_call`. */
  type: 'apply_patch_call';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One result of a code interpreter run: printed text or an image, distinguished by `type`. */
export type CodeInterpreterOutputParam = OutputLogsParam | OutputImageParam;

/**
 * A run of code in the code interpreter, sent back as an input item; `code` and `outputs` must be
 * present, if only as null.
 */
export interface CodeInterpreterToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Source code that was run; null when it is not known. */
  code: string | null;

  /** Id of the container in which the code ran. */
  container_id: string;

  /**
   * What the run printed and drew, in order; null when nothing came or the outputs were not
   * requested.
   */
  outputs: Array<CodeInterpreterOutputParam> | null;

  /**
   * State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early) or
   * `failed`.
   */
  status: 'in_progress' | 'completed' | 'incomplete' | 'interpreting' | 'failed';

  /** Always `code_interpreter_call`. */
  type: 'code_interpreter_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A condensed form of an earlier part of the conversation, sent back as an input item. */
export interface CompactionItemParam {
  /**
   * Condensed conversation in encrypted form; send it back unchanged; only the service can read it.
   */
  encrypted_content: string;

  /** Always `compaction`. */
  type: 'compaction';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * A safety check that you have seen and accept, sent back with the output of the call that raised
 * it.
 */
export interface ComputerCallOutputAcknowledgedSafetyCheckParam {
  /** The `id` of the pending safety check that is accepted. */
  id: string;

  /** The `code` of that check; may be left out or null. */
  code?: string | null;

  /** The `message` of that check; may be left out or null. */
  message?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * The result of a computer action: a screenshot taken after it. Send it with `previous_response_id`
 * to get the next action.
 */
export interface ComputerCallOutputParam {
  /** The `call_id` of the `computer_call` item that this responds to. */
  call_id: string;

  /** Screenshot of the screen after the action. */
  output: ComputerCallOutputScreenshotParam;

  /** Always `computer_call_output`. */
  type: 'computer_call_output';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /** Safety checks of the call that you accept; absent or null acknowledges none. */
  acknowledged_safety_checks?: Array<ComputerCallOutputAcknowledgedSafetyCheckParam> | null;

  /**
   * State of the action: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
   * if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A screenshot for the model, given by `image_url` or `file_id`. */
export interface ComputerCallOutputScreenshotParam {
  /** How closely the model looks at the image: `low`, `high` or `auto` (default). */
  detail?: 'low' | 'high' | 'auto';

  /** `input_image` or `computer_screenshot`; both work and mean the same. */
  type: 'computer_screenshot' | 'input_image';

  /** Id of a screenshot that was uploaded as a file; absent if `image_url` is set. */
  file_id?: string;

  /**
   * URL of the screenshot, or a data URL that holds it in base64; absent when `file_id` identifies
   * it.
   */
  image_url?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * The computer-use tool: with it in `tools`, the model responds with `computer_call` items, which
 * request actions on a screen.
 */
export interface ComputerToolParam {
  /** Height of the screen in pixels; absent leaves it to the service. */
  display_height?: number;

  /** Width of the screen in pixels; absent leaves it to the service. */
  display_width?: number;

  /**
   * Kind of computer that the model operates: `browser`, `desktop`, or an operating system
   * (`linux`, `ubuntu`, `mac`, `windows`).
   */
  environment?: 'windows' | 'mac' | 'linux' | 'ubuntu' | 'browser' | 'desktop';

  /** `computer_use` or `computer_use_preview`; both names work and mean the same tool. */
  type: 'computer_use_preview' | 'computer_use';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a call of a tool that takes free text. */
export interface CustomToolCallOutputParam {
  /** Id of the call. */
  call_id: string;

  /** The result: a string, or text, image and file parts. */
  output: string | Array<ResponseInputContentParam>;

  /** Always `custom_tool_call_output`. */
  type: 'custom_tool_call_output';

  /** Id of this item; absent for one that you write yourself. */
  id?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of a tool that takes free text, given back to the model. */
export interface CustomToolCallParam {
  /** Id of the call, which its result repeats. */
  call_id: string;

  /** The text that the model called it with. */
  input: string;

  /** Name of the tool. */
  name: string;

  /** Always `custom_tool_call`. */
  type: 'custom_tool_call';

  /** Id of this item; absent for one that you write yourself. */
  id?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Text that follows a grammar. */
export interface CustomToolFormatGrammarParam {
  /** The grammar. */
  definition: string;

  /** Syntax of the grammar: `lark` or `regex`. */
  syntax: 'lark' | 'regex';

  /** Always `grammar`. */
  type: 'grammar';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Format of the text for a tool, distinguished by `type`. */
export type CustomToolFormatParam = CustomToolFormatTextParam | CustomToolFormatGrammarParam;

/** Any text. */
export interface CustomToolFormatTextParam {
  /** Always `text`. */
  type: 'text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tool that takes free text. */
export interface CustomToolParam {
  /** Its name. */
  name: string;

  /** Always `custom`. */
  type: 'custom';

  /** Description for the model. */
  description?: string | null;

  /** Format of the text; absent or null allows any. */
  format?: CustomToolFormatParam | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A message of the input in its short form, whose content may be a plain string. */
export interface EasyInputMessageParam {
  /** The content: a string, or a list of text, image and file parts. */
  content: string | Array<ResponseInputContentParam>;

  /**
   * Author of the message: `user`, `assistant`, or `system` and `developer` for guidance that ranks
   * above the user.
   */
  role: 'user' | 'assistant' | 'system' | 'developer';

  /** Always `message`; may be left out. */
  type?: 'message';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A search in uploaded files that the model made, sent back as an input item. */
export interface FileSearchToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The queries. */
  queries: Array<string>;

  /**
   * State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early) or
   * `failed`.
   */
  status: 'in_progress' | 'searching' | 'completed' | 'incomplete' | 'failed';

  /** Always `file_search_call`. */
  type: 'file_search_call';

  /** Passages that were found; absent or null if they were not requested. */
  results?: Array<FileSearchToolCallResultParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One passage that a file search found. */
export interface FileSearchToolCallResultParam {
  /**
   * Your own labels of the file, each a string, a number or a boolean; absent or null if it has
   * none.
   */
  attributes?: { [key: string]: string | number | boolean } | null;

  /** Id of the file that holds the passage; absent if unknown. */
  file_id?: string;

  /** Name of that file; absent if unknown. */
  filename?: string;

  /** How well the passage fits the search, from 0 to 1, higher is better; absent if unknown. */
  score?: number;

  /** The passage itself; absent if unknown. */
  text?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One part of the result of a function: text, image or file, distinguished by `type`. */
export type FunctionCallOutputContentParam =
  | ResponseInputTextContentParam
  | ResponseInputImageContentParam
  | ResponseInputFileContentParam;

/** The result of a function that the model called, which you send back to it. */
export interface FunctionCallOutputParam {
  /** The `call_id` of the `function_call` item that this responds to. */
  call_id: string;

  /** What the function returned: a string, often JSON, or a list of text, image and file parts. */
  output: string | Array<FunctionCallOutputContentParam>;

  /** Always `function_call_output`. */
  type: 'function_call_output';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /**
   * State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
   * if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of one of your functions by the model, sent back as an input item. */
export interface FunctionCallParam {
  /**
   * Arguments of the call as a JSON string; it comes from the model, so parse and check it before
   * use.
   */
  arguments: string;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** Name of the function to run, one of those in `tools`. */
  name: string;

  /** Always `function_call`. */
  type: 'function_call';

  /** Id of this item, if the service gave it one; may be left out. */
  id?: string;

  /**
   * State of the call: `in_progress`, `completed` or `incomplete` (stopped early); may be left out.
   */
  status?: 'in_progress' | 'completed' | 'incomplete';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Your function that the model may call; your program runs it and sends back the result. */
export interface FunctionToolParam {
  /** Name by which the model calls the function. */
  name: string;

  /** Always `function`. */
  type: 'function';

  /**
   * What the function does and when to use it, for the model to read; absent or null gives none.
   */
  description?: string | null;

  /** JSON Schema of the arguments; absent or null means that the function takes none. */
  parameters?: { [key: string]: unknown } | null;

  /**
   * Whether the arguments must follow `parameters` exactly; absent or null leaves it to the
   * service.
   */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** What a web search call did, distinguished by `type`: `search`, `open_page` or `find`. */
export type FunctionWebSearchActionParam =
  | FunctionWebSearchActionSearchParam
  | ActionOpenPageParam
  | ActionFindParam;

/** A search on the web. */
export interface FunctionWebSearchActionSearchParam {
  /** The query. */
  query: string;

  /** Always `search`. */
  type: 'search';

  /** All queries, if there are several; absent when only `query` was used. */
  queries?: Array<string>;

  /** Pages that the search used; absent when they are not listed. */
  sources?: Array<ActionSearchSourceParam>;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of the model's web search tool, sent back as an input item. */
export interface FunctionWebSearchParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** What was done: a search, opening a page, or searching a page for text. */
  action: FunctionWebSearchActionParam;

  /** State of the call: `in_progress`, `searching`, `completed` or `failed`. */
  status: 'in_progress' | 'searching' | 'completed' | 'failed';

  /** Always `web_search_call`. */
  type: 'web_search_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of the image generator, with the image once it has been generated. */
export interface ImageGenerationCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The image in base64; null until it has been generated. */
  result: string | null;

  /** State of the image: `in_progress`, `generating`, `completed` or `failed`. */
  status: 'in_progress' | 'completed' | 'generating' | 'failed';

  /** Always `image_generation_call`. */
  type: 'image_generation_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A reference to an earlier item, so that it need not be sent again in full. */
export interface ItemReferenceParam {
  /** Id of the item. */
  id: string;

  /** Always `item_reference`; may be left out or null. */
  type?: 'item_reference' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A command for the local shell, with its environment. */
export interface LocalShellCallActionParam {
  /** The program and its arguments, each as a string. */
  command: Array<string>;

  /** Environment variables to set for the command; an empty object sets none. */
  env: { [key: string]: string };

  /** Always `exec`. */
  type: 'exec';

  /** Time limit in milliseconds; absent or null sets no limit. */
  timeout_ms?: number | null;

  /** User account under which to run the command; absent or null keeps the current one. */
  user?: string | null;

  /** Directory in which to run the command; absent or null keeps the current one. */
  working_directory?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a command in the local shell, which you send back to the model. */
export interface LocalShellCallOutputParam {
  /** Id of the local shell call that this responds to. */
  id: string;

  /** Output of the command, as a JSON string. */
  output: string;

  /** Always `local_shell_call_output`. */
  type: 'local_shell_call_output';

  /**
   * State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
   * if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call by the model to run a command in a shell on your machine. */
export interface LocalShellCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The command to run and how to run it. */
  action: LocalShellCallActionParam;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** State of the call: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `local_shell_call`. */
  type: 'local_shell_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Log probability of one token of the reply, with the most likely alternatives. */
export interface Logprob {
  /** The token as text. */
  token: string;

  /**
   * The UTF-8 bytes of the token, each 0 to 255; needed where one character is split over several
   * tokens.
   */
  bytes: Array<number>;

  /** Natural logarithm of the probability of this token; 0 means certain. */
  logprob: number;

  /** The most likely tokens at this position; how many is set by `top_logprobs` of the request. */
  top_logprobs: Array<LogprobTopLogprob>;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `Logprob` as a request parameter, with the same fields. */
export type LogprobParam = Logprob;

/** One likely token at a position of the reply, with its log probability. */
export interface LogprobTopLogprob {
  /** The candidate token as text. */
  token: string;

  /** The UTF-8 bytes of the candidate token, each 0 to 255. */
  bytes: Array<number>;

  /** Natural logarithm of the probability of this candidate. */
  logprob: number;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A request by the model that a person should approve a call of an MCP tool before it runs. */
export interface McpApprovalRequestParam {
  /** Id of the request; send it back as `approval_request_id` of an `mcp_approval_response`. */
  id: string;

  /** Arguments of the tool call that waits for approval, as a JSON string. */
  arguments: string;

  /** Name of the MCP tool to be run. */
  name: string;

  /** Label of the MCP server, as the request named it. */
  server_label: string;

  /** Always `mcp_approval_request`. */
  type: 'mcp_approval_request';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Your response to an `mcp_approval_request`. */
export interface McpApprovalResponseParam {
  /** The `id` of the `mcp_approval_request` that this responds to. */
  approval_request_id: string;

  /** `true` lets the tool call run, `false` refuses it. */
  approve: boolean;

  /** Always `mcp_approval_response`. */
  type: 'mcp_approval_response';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /**
   * Why the call was approved or refused, for the model to read; absent or null gives no reason.
   */
  reason?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of a tool on an MCP server, with its result once it has ended. */
export interface McpCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Arguments that the model passed to the tool, as a JSON string. */
  arguments: string;

  /** Name of the MCP tool that was run. */
  name: string;

  /** Label of the MCP server, as the request named it. */
  server_label: string;

  /** Always `mcp_call`. */
  type: 'mcp_call';

  /**
   * The `id` of the `mcp_approval_request` that this call waited for; absent or null if no approval
   * was requested.
   */
  approval_request_id?: string | null;

  /** Error message of the call; absent or null when it did not fail. */
  error?: string | null;

  /** What the tool returned, as text; absent or null if it returned nothing or has not ended. */
  output?: string | null;

  /**
   * State of the call: `in_progress`, `calling`, `completed`, `incomplete` (stopped early) or
   * `failed`; absent if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | 'calling' | 'failed';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The list of tools that an MCP server offers, as it was given to the model. */
export interface McpListToolsParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Label of the MCP server, as the request named it. */
  server_label: string;

  /** Tools that the server offers. */
  tools: Array<McpListToolsToolParam>;

  /** Always `mcp_list_tools`. */
  type: 'mcp_list_tools';

  /** Why the server could not list its tools; absent or null when it could. */
  error?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One tool that an MCP server offers. */
export interface McpListToolsToolParam {
  /** JSON Schema of the arguments that the tool takes. */
  input_schema: unknown;

  /** Name by which the tool is called. */
  name: string;

  /**
   * Annotations of the server for the tool; absent or null, the only value known here, means none.
   */
  annotations?: unknown | null;

  /** What the tool does, for the model to read; absent or null when the server does not say. */
  description?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image that code in the interpreter produced. */
export interface OutputImageParam {
  /** Always `image`. */
  type: 'image';

  /** URL of the image. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Text that code in the interpreter printed. */
export interface OutputLogsParam {
  /** The printed text. */
  logs: string;

  /** Always `logs`. */
  type: 'logs';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * One part of a message by the model that is sent back as input, distinguished by `type`:
 * `output_text` or `refusal`.
 */
export type OutputMessageContentParam = OutputTextParam | ResponseOutputRefusal;

/** A message that the model wrote, sent back as an input item. */
export interface OutputMessageParam {
  /** Id of the message, as the service returned it. */
  id: string;

  /** Text and refusal parts of the message, in order. */
  content: Array<OutputMessageContentParam>;

  /** Always `assistant`. */
  role: 'assistant';

  /** State of the message: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `message`. */
  type: 'message';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A citation or file reference in a text that is sent back as input, distinguished by `type`. */
export type OutputTextAnnotationParam =
  | AnnotationFileCitation
  | AnnotationURLCitation
  | AnnotationContainerFileCitation
  | AnnotationFilePath;

/** Text that the model wrote, sent back as input. */
export interface OutputTextParam {
  /** Citations and file references in the text; an empty list means none. */
  annotations: Array<OutputTextAnnotationParam>;

  /** What the model wrote. */
  text: string;

  /** Always `output_text`. */
  type: 'output_text';

  /** Log probabilities of the tokens of the text; absent if they were not requested. */
  logprobs?: Array<Logprob>;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * A safety concern about a computer action that you have to acknowledge before the model continues.
 */
export interface PendingSafetyCheck {
  /**
   * Id of the check; send it back in `acknowledged_safety_checks` of the `computer_call_output`.
   */
  id: string;

  /** Short machine-readable name of the concern; absent or null when there is none. */
  code?: string | null;

  /** Explanation of the concern for people; absent or null when there is none. */
  message?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `PendingSafetyCheck` as a request parameter, with the same fields. */
export type PendingSafetyCheckParam = PendingSafetyCheck;

/** One part of the full text of the reasoning. */
export interface ReasoningItemContentParam {
  /** The reasoning as text. */
  text: string;

  /** Always `reasoning_text`. */
  type: 'reasoning_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Reasoning of the model before its reply, sent back as an input item. */
export interface ReasoningItemParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Summary of the reasoning in parts; an empty list means none. */
  summary: Array<SummaryParam>;

  /** Always `reasoning`. */
  type: 'reasoning';

  /** Full text of the reasoning in parts; absent when it is not shown. */
  content?: Array<ReasoningItemContentParam>;

  /**
   * Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it
   * was not requested.
   */
  encrypted_content?: string | null;

  /**
   * State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); may be left
   * out.
   */
  status?: 'in_progress' | 'completed' | 'incomplete';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Settings for the reasoning of the model. */
export interface ReasoningParam {
  /**
   * How much the model should reason, least to most: `none`, `minimal`, `low`, `medium`, `high`,
   * `xhigh`; absent or null leaves it to the service.
   */
  effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | null;

  /**
   * Older name of `summary`, with the same values `auto`, `concise` and `detailed`; absent or null
   * when it is not used.
   */
  generate_summary?: 'auto' | 'concise' | 'detailed' | null;

  /**
   * How detailed a summary of the reasoning to return: `auto`, `concise` or `detailed`; absent or
   * null asks for none.
   */
  summary?: 'auto' | 'concise' | 'detailed' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A change, in a patch call as a response returns it, that creates a file. */
export interface ResponseApplyPatchToolCallOperationCreateFileParam {
  /** Contents of the new file, written as a diff. */
  diff: string;

  /** Path of the file to create, relative to the root of the workspace. */
  path: string;

  /** Always `create_file`. */
  type: 'create_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A change, in a patch call as a response returns it, that deletes a file. */
export interface ResponseApplyPatchToolCallOperationDeleteFileParam {
  /** Path of the file to delete, relative to the root of the workspace. */
  path: string;

  /** Always `delete_file`. */
  type: 'delete_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * The change to one file that a returned patch call asks for, distinguished by `type`: create,
 * delete or update.
 */
export type ResponseApplyPatchToolCallOperationParam =
  | ResponseApplyPatchToolCallOperationCreateFileParam
  | ResponseApplyPatchToolCallOperationDeleteFileParam
  | ResponseApplyPatchToolCallOperationUpdateFileParam;

/** A change, in a patch call as a response returns it, that edits a file which exists already. */
export interface ResponseApplyPatchToolCallOperationUpdateFileParam {
  /** Diff to apply to the file. */
  diff: string;

  /** Path of the file to edit, relative to the root of the workspace. */
  path: string;

  /** Always `update_file`. */
  type: 'update_file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a patch call, as a response returns it. */
export interface ResponseApplyPatchToolCallOutputParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The `call_id` of the `apply_patch_call` item that this responds to. */
  call_id: string;

  /** Whether the change was made (`completed`) or not (`failed`). */
  status: 'completed' | 'failed';

  /** Always `apply_patch_call_output`. */
  type: 'apply_patch_call_output';

  /** Id of whoever created this item, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /** Text about the result for the model, such as an error message; absent or null gives none. */
  output?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call by the model to change one file, as a response returns it. */
export interface ResponseApplyPatchToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** The change to make. */
  operation: ResponseApplyPatchToolCallOperationParam;

  /** Whether the call is still `in_progress` or `completed`. */
  status: 'in_progress' | 'completed';

  /** Always `apply_patch_call`. */
  type: 'apply_patch_call';

  /** Id of whoever created this item, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A response that was cancelled, as a dict. */
export interface ResponseCancelResponse {
  /** Id of the response. */
  id?: string | null;

  /** Always `response`. */
  object?: string | null;

  /** When it was created, in seconds since 1970 (Unix time). */
  created_at?: number | null;

  /** The model that generated it. */
  model?: string | null;

  /** `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`. */
  status?: string | null;

  /** The model's messages and calls, as the service stores them. */
  output?: Array<{ [key: string]: unknown }> | null;

  /** Why the response failed. */
  error?: { [key: string]: unknown } | null;

  /** How many tokens were used. */
  usage?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * A run of code in the code interpreter, as a response returns it; `code` and `outputs` may be
 * missing.
 */
export interface ResponseCodeInterpreterToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Id of the container in which the code ran. */
  container_id: string;

  /**
   * State of the run: `in_progress`, `interpreting`, `completed`, `incomplete` (stopped early) or
   * `failed`.
   */
  status: 'in_progress' | 'completed' | 'incomplete' | 'interpreting' | 'failed';

  /** Always `code_interpreter_call`. */
  type: 'code_interpreter_call';

  /** Source code that was run; absent or null when it is not known. */
  code?: string | null;

  /**
   * What the run printed and drew, in order; absent or null when nothing came or the outputs were
   * not requested.
   */
  outputs?: Array<CodeInterpreterOutputParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A condensed form of an earlier part of the conversation, as a response returns it. */
export interface ResponseCompactionItemParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /**
   * Condensed conversation in encrypted form; send it back unchanged; only the service can read it.
   */
  encrypted_content: string;

  /** Always `compaction`. */
  type: 'compaction';

  /** Id of whoever created this item, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * One action that the model requests. Perform it, then send a `computer_call_output` that has the
 * same `call_id`.
 */
export interface ResponseComputerToolCall {
  // Its methods are in helpers/response-computer-tool-call.ts.
  /** Id of this item, as the service returned it. */
  id: string;

  /**
   * The action to perform; its coordinates run from 0 to 999 over the screen and are not pixels.
   */
  action: ResponseComputerToolCallAction;

  /**
   * Id that correlates the action with its result: send it back as `call_id` of the
   * `computer_call_output`.
   */
  call_id: string;

  /** Safety checks to acknowledge with the output; an empty list means none. */
  pending_safety_checks: Array<PendingSafetyCheck>;

  /** State of this call: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `computer_call`. */
  type: 'computer_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * An action on the computer, distinguished by `type`. Coordinates are 0 to 999 over each side of
 * the screen, so convert them to pixels before acting; further types, such as `terminate`, `done`
 * and `answer`, can appear.
 */
export type ResponseComputerToolCallAction =
  | ActionClick
  | ActionDoubleClick
  | ActionDrag
  | ActionKeypress
  | ActionMove
  | ActionScreenshot
  | ActionScroll
  | ActionType
  | ActionWait
  | ActionPointAndType
  | ActionMouseDown
  | ActionMouseUp
  | ActionKeyDown
  | ActionKeyUp;

/** `ResponseComputerToolCall` as a request parameter, with the same fields. */
export interface ResponseComputerToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /**
   * The action to perform; its coordinates run from 0 to 999 over the screen and are not pixels.
   */
  action: ResponseComputerToolCallAction;

  /**
   * Id that correlates the action with its result: send it back as `call_id` of the
   * `computer_call_output`.
   */
  call_id: string;

  /** Safety checks to acknowledge with the output; an empty list means none. */
  pending_safety_checks: Array<PendingSafetyCheck>;

  /** State of this call: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `computer_call`. */
  type: 'computer_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * Body of a request for a response: the input, the tools that the model may use, and how it should
 * respond.
 */
export interface ResponseCreateParams {
  /** The input: a string, which counts as one user message, or a list of input items. */
  input: string | Array<ResponseInputItemParam>;

  /**
   * `true` runs the response in the background, to be fetched later by its id; absent, null or
   * `false` waits for it.
   */
  background?: boolean | null;

  /**
   * Secret text mixed into the key of the prefix cache, so that only requests with the same salt
   * share cached input; absent or null uses no salt.
   */
  cache_salt?: string | null;

  /**
   * `true` asks for the raw messages that went to and came from the model as part of the response;
   * absent, the service decides.
   */
  enable_response_messages?: boolean;

  /**
   * Extra data to include in the output, by path, such as `message.output_text.logprobs`; absent or
   * null adds nothing.
   */
  include?: Array<
    | 'code_interpreter_call.outputs'
    | 'computer_call_output.output.image_url'
    | 'file_search_call.results'
    | 'message.input_image.image_url'
    | 'message.output_text.logprobs'
    | 'reasoning.encrypted_content'
  > | null;

  /**
   * `true` keeps the stop string at the end of the text that it ended; absent, the service decides.
   */
  include_stop_str_in_output?: boolean;

  /**
   * Instructions for the model before the input, like a system message; absent or null gives none.
   */
  instructions?: string | null;

  /**
   * Bias to add to the scores of single tokens, as a map from token id to number; a positive one
   * makes the token more probable, and absent or null changes nothing.
   */
  logit_bias?: { [key: string]: number } | null;

  /**
   * Maximum number of tokens to generate, reasoning included; absent or null leaves the limit to
   * the service.
   */
  max_output_tokens?: number | null;

  /**
   * Maximum number of calls of built-in tools in the whole response; absent or null sets no limit.
   */
  max_tool_calls?: number | null;

  /**
   * Your own labels for the response, as a map from string to string; absent or null stores none.
   */
  metadata?: { [key: string]: string } | null;

  /**
   * Extra settings for the processor of images and other media of the model; absent or null keeps
   * those of the service.
   */
  mm_processor_kwargs?: { [key: string]: unknown } | null;

  /** Name of the model; absent or null lets the service choose. */
  model?: string | null;

  /**
   * Whether the model may make several tool calls in parallel; absent or null leaves it to the
   * service.
   */
  parallel_tool_calls?: boolean | null;

  /**
   * Raw messages of earlier turns, for a conversation that you keep yourself instead of using
   * `previous_response_id`; absent or null sends none.
   */
  previous_input_messages?: Array<ResponsePreviousInputMessageParam> | null;

  /**
   * The `id` of the response that this one continues, so that you send only new input; absent or
   * null starts a new conversation.
   */
  previous_response_id?: string | null;

  /**
   * Priority of the request: a lower number is served earlier, where the service schedules by
   * priority. Absent, it has the default priority.
   */
  priority?: number;

  /** Stored prompt template to use, with its variables; absent or null uses none. */
  prompt?: ResponsePromptParam | null;

  /**
   * Key that groups requests with similar prefixes, so that cached input is reused more often;
   * absent or null leaves it to the service.
   */
  prompt_cache_key?: string | null;

  /**
   * How much the model reasons and whether it summarizes its reasoning; absent or null keeps the
   * settings of the service.
   */
  reasoning?: ReasoningParam | null;

  /** Your own id for this request, for tracing; absent, the service generates one. */
  request_id?: string;

  /**
   * Class of service that handles the request: `auto`, `default`, `flex`, `scale` or `priority`;
   * absent, the service chooses.
   */
  service_tier?: 'auto' | 'default' | 'flex' | 'scale' | 'priority';

  /**
   * `true` leaves special tokens, such as an end mark, out of the text; absent, the service
   * decides.
   */
  skip_special_tokens?: boolean;

  /**
   * Whether the response is kept, so that it can be fetched or continued later; absent or null
   * leaves it to the service.
   */
  store?: boolean | null;

  /**
   * `true` streams events while the response is generated; absent, null or `false` returns the
   * finished response as one JSON object.
   */
  stream?: boolean | null;

  /**
   * Sampling temperature: 0 is nearly deterministic, higher values vary more. Absent or null uses
   * the service's default.
   */
  temperature?: number | null;

  /** Format and length of the text that the model writes; absent or null asks for plain text. */
  text?: ResponseTextConfigParam | null;

  /**
   * Whether the model may, must or must not call a tool, or which one; absent leaves it to the
   * service.
   */
  tool_choice?: ResponseToolChoiceParam;

  /** Tools that the model may call; absent, it can call none. */
  tools?: Array<ResponseToolParam>;

  /**
   * How many of the most likely tokens are considered at each step; absent or null leaves it to the
   * service.
   */
  top_k?: number | null;

  /**
   * How many likely tokens to report with log probabilities at each position; absent or null leaves
   * it to the service.
   */
  top_logprobs?: number | null;

  /**
   * Total probability, 0 to 1, from which tokens are drawn: 0.1 considers only the most probable
   * tokens that make up a tenth. Absent or null uses the service's default.
   */
  top_p?: number | null;

  /**
   * What happens when the input is too long: `auto` drops older items, `disabled` lets the request
   * fail. Absent or null leaves it to the service.
   */
  truncation?: 'auto' | 'disabled' | null;

  /**
   * Your own id for the end user, which should not reveal who it is; absent or null names nobody.
   */
  user?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A response of the model: its messages and tool calls. */
export interface ResponseCreateResponse {
  // Its methods are in helpers/response-create-response.ts.
  /** Id of the response; pass it as `previous_response_id` to continue the conversation. */
  id: string;

  /** When the response was created, in seconds since 1970 (Unix time). */
  created_at: number;

  /** Name of the model. */
  model: string;

  /** Always `response`. */
  object: 'response';

  /**
   * What the model produced, in order: messages, `function_call` and `computer_call` items, and
   * items of other kinds.
   */
  output: Array<ResponseCreateResponseOutput>;

  /**
   * State of the response: `completed`, `failed`, `in_progress`, `incomplete` (stopped early) or
   * `cancelled`.
   */
  status: 'completed' | 'failed' | 'in_progress' | 'incomplete' | 'cancelled';

  /** The error; absent or null if there was none. */
  error?: { [key: string]: unknown } | null;

  /** Tools that the model could call; absent or null when they are not repeated. */
  tools?: Array<{ [key: string]: unknown }> | null;

  /** Tokens that were used; absent or null when they are not counted. */
  usage?: ResponseCreateResponseUsage | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * One item that the model produced: a message, a function call, a computer call, or an object of
 * another kind, as its `type` says.
 */
export type ResponseCreateResponseOutput =
  | ResponseOutputMessage
  | ResponseFunctionToolCall
  | ResponseComputerToolCall
  | {
      type:
        | 'apply_patch_call'
        | 'apply_patch_call_output'
        | 'code_interpreter_call'
        | 'compaction'
        | 'computer_call_output'
        | 'custom_tool_call'
        | 'custom_tool_call_output'
        | 'file_search_call'
        | 'function_call_output'
        | 'image_generation_call'
        | 'item_reference'
        | 'local_shell_call'
        | 'local_shell_call_output'
        | 'mcp_approval_request'
        | 'mcp_approval_response'
        | 'mcp_call'
        | 'mcp_list_tools'
        | 'reasoning'
        | 'shell_call'
        | 'shell_call_output'
        | 'web_search_call'
        | Unlisted;
      [key: string]: unknown;
    };

/** Counts of the tokens that a response used. */
export interface ResponseCreateResponseUsage {
  /** Tokens of the input; absent or null when not counted. */
  input_tokens?: number | null;

  /** Tokens that the model produced; absent or null when not counted. */
  output_tokens?: number | null;

  /** Tokens of input and output together; absent or null when not counted. */
  total_tokens?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of one of your custom tools, which take free text instead of JSON. */
export interface ResponseCustomToolCallParam {
  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** Text that the model passes to the tool. */
  input: string;

  /** Name of the custom tool to run. */
  name: string;

  /** Always `custom_tool_call`. */
  type: 'custom_tool_call';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Confirmation that a stored response was deleted. */
export interface ResponseDeleteResponse {
  /** Id of the deleted response. */
  id: string;

  /** Always `response`. */
  object: 'response';

  /** Always `true`. */
  deleted: boolean;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A search in uploaded files that the model made, as a response returns it. */
export interface ResponseFileSearchToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The queries. */
  queries: Array<string>;

  /**
   * State of the search: `in_progress`, `searching`, `completed`, `incomplete` (stopped early) or
   * `failed`.
   */
  status: 'in_progress' | 'searching' | 'completed' | 'incomplete' | 'failed';

  /** Always `file_search_call`. */
  type: 'file_search_call';

  /** Passages that were found; absent or null if they were not requested. */
  results?: Array<ResponseFileSearchToolCallResultParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One passage that a file search found, as a response returns it. */
export interface ResponseFileSearchToolCallResultParam {
  /**
   * Your own labels of the file, each a string, a number or a boolean; absent or null if it has
   * none.
   */
  attributes?: { [key: string]: string | number | boolean } | null;

  /** Id of the file that holds the passage; absent or null if unknown. */
  file_id?: string | null;

  /** Name of that file; absent or null if unknown. */
  filename?: string | null;

  /**
   * How well the passage fits the search, from 0 to 1, higher is better; absent or null if unknown.
   */
  score?: number | null;

  /** The passage itself; absent or null if unknown. */
  text?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Shell commands to run as a returned shell call asks for them, with limits on time and output. */
export interface ResponseFunctionShellToolCallActionParam {
  /** Command lines to run, in order. */
  commands: Array<string>;

  /** Maximum number of characters of output to return; absent or null sets no limit. */
  max_output_length?: number | null;

  /** Time limit in milliseconds; absent or null sets no limit. */
  timeout_ms?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A command in a returned shell call that ended by itself. */
export interface ResponseFunctionShellToolCallOutcomeExitParam {
  /** Exit code of the command; 0 means success by convention. */
  exit_code: number;

  /** Always `exit`. */
  type: 'exit';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** How a command in a returned shell call ended, distinguished by `type`: `exit` or `timeout`. */
export type ResponseFunctionShellToolCallOutcomeParam =
  | ResponseFunctionShellToolCallOutcomeTimeoutParam
  | ResponseFunctionShellToolCallOutcomeExitParam;

/** A command in a returned shell call that was stopped at its time limit. */
export interface ResponseFunctionShellToolCallOutcomeTimeoutParam {
  /** Always `timeout`. */
  type: 'timeout';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One chunk of shell output: what was printed and how it ended, as a response returns it. */
export interface ResponseFunctionShellToolCallOutputContentParam {
  /** How the command ended: with an exit code or at its time limit. */
  outcome: ResponseFunctionShellToolCallOutcomeParam;

  /** Text that was printed to standard error; empty when there was none. */
  stderr: string;

  /** Text that was printed to standard output; empty when there was none. */
  stdout: string;

  /** Id of whoever created this output, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a shell call, as a response returns it. */
export interface ResponseFunctionShellToolCallOutputParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The `call_id` of the `shell_call` item that this responds to. */
  call_id: string;

  /** What the commands printed and how they ended, in order. */
  output: Array<ResponseFunctionShellToolCallOutputContentParam>;

  /** State of the output: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `shell_call_output`. */
  type: 'shell_call_output';

  /** Id of whoever created this item, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /**
   * Maximum number of characters of output that the call allowed; absent or null if it set no
   * limit.
   */
  max_output_length?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call by the model to run one or more shell commands, as a response returns it. */
export interface ResponseFunctionShellToolCallParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** The commands to run and their limits. */
  action: ResponseFunctionShellToolCallActionParam;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** State of the call: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `shell_call`. */
  type: 'shell_call';

  /** Id of whoever created this item, a user or an agent; absent or null when it is not known. */
  created_by?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * A call of one of your functions by the model. Run the function, then send a
 * `function_call_output` that has the same `call_id`.
 */
export interface ResponseFunctionToolCall {
  /**
   * Arguments of the call as a JSON string; it comes from the model, so parse and check it before
   * use.
   */
  arguments: string;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** Name of the function to run, one of those in `tools`. */
  name: string;

  /** Always `function_call`. */
  type: 'function_call';

  /** Id of this item; absent or null when it has none. */
  id?: string | null;

  /**
   * State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
   * if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ResponseFunctionToolCall` as a request parameter, with the same fields. */
export type ResponseFunctionToolCallParam = ResponseFunctionToolCall;

/**
 * What a web search call that a response returned did, distinguished by `type`: `search`,
 * `open_page` or `find`.
 */
export type ResponseFunctionWebSearchActionParam =
  | ResponseFunctionWebSearchActionSearchParam
  | ActionOpenPageParam
  | ActionFindParam;

/** A search on the web, as a response returns it. */
export interface ResponseFunctionWebSearchActionSearchParam {
  /** The query. */
  query: string;

  /** Always `search`. */
  type: 'search';

  /** All queries, if there are several; absent or null when only `query` was used. */
  queries?: Array<string> | null;

  /** Pages that the search used; absent or null when they are not listed. */
  sources?: Array<ActionSearchSourceParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of the model's web search tool, as a response returns it. */
export interface ResponseFunctionWebSearchParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** What was done: a search, opening a page, or searching a page for text. */
  action: ResponseFunctionWebSearchActionParam;

  /** State of the call: `in_progress`, `searching`, `completed` or `failed`. */
  status: 'in_progress' | 'searching' | 'completed' | 'failed';

  /** Always `web_search_call`. */
  type: 'web_search_call';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One part of a message: text, image or file, distinguished by `type`. */
export type ResponseInputContentParam =
  | ResponseInputTextParam
  | ResponseInputImageParam
  | ResponseInputFileParam;

/** A file in the result of a function, given by its contents, its id or its URL. */
export interface ResponseInputFileContentParam {
  /** Always `input_file`. */
  type: 'input_file';

  /**
   * Contents of the file as base64 or a data URL, to send the file within the request; absent or
   * null when it is given by `file_id` or `file_url`.
   */
  file_data?: string | null;

  /** Id of an uploaded file; absent or null if the file is given in another way. */
  file_id?: string | null;

  /**
   * URL from which the service downloads the file; absent or null if it is given in another way.
   */
  file_url?: string | null;

  /** Name of the file as shown to the model; absent or null when it has none. */
  filename?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A file in a message, given by its contents, its id or its URL. */
export interface ResponseInputFileParam {
  /** Always `input_file`. */
  type: 'input_file';

  /**
   * Contents of the file as base64 or a data URL, to send the file within the request; absent when
   * it is given by `file_id` or `file_url`.
   */
  file_data?: string;

  /** Id of an uploaded file; absent or null if the file is given in another way. */
  file_id?: string | null;

  /** URL from which the service downloads the file; absent if it is given in another way. */
  file_url?: string;

  /** Name of the file as shown to the model; absent when it has none. */
  filename?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image in the result of a function, given by its URL or its id. */
export interface ResponseInputImageContentParam {
  /** Always `input_image`. */
  type: 'input_image';

  /**
   * How closely the model looks at the image: `low`, `high`, or `auto`; absent or null leaves the
   * choice to the service.
   */
  detail?: 'low' | 'high' | 'auto' | null;

  /** Id of an uploaded image; absent or null when `image_url` gives the image. */
  file_id?: string | null;

  /**
   * URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
   * identifies the image.
   */
  image_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image in a message, given by its URL or its id. */
export interface ResponseInputImageParam {
  /**
   * How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
   * (default).
   */
  detail?: 'low' | 'high' | 'auto';

  /** Always `input_image`. */
  type: 'input_image';

  /** Id of an uploaded image; absent or null when `image_url` gives the image. */
  file_id?: string | null;

  /**
   * URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
   * identifies the image.
   */
  image_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * One item of the input: a message, a call that an earlier response made, the output of such a
 * call, or a reference to an item. Most kinds are distinguished by `type`.
 */
export type ResponseInputItemParam =
  | EasyInputMessageParam
  | ResponseInputMessageParam
  | OutputMessageParam
  | FileSearchToolCallParam
  | ResponseComputerToolCallParam
  | ComputerCallOutputParam
  | FunctionWebSearchParam
  | FunctionCallParam
  | FunctionCallOutputParam
  | ReasoningItemParam
  | CompactionItemParam
  | ImageGenerationCallParam
  | CodeInterpreterToolCallParam
  | LocalShellCallParam
  | LocalShellCallOutputParam
  | ShellCallParam
  | ShellCallOutputParam
  | ApplyPatchCallParam
  | ApplyPatchCallOutputParam
  | McpListToolsParam
  | McpApprovalRequestParam
  | McpApprovalResponseParam
  | McpCallParam
  | CustomToolCallOutputParam
  | CustomToolCallParam
  | ItemReferenceParam
  | ResponseOutputMessage
  | ResponseFileSearchToolCallParam
  | ResponseFunctionToolCall
  | ResponseFunctionWebSearchParam
  | ResponseReasoningItemParam
  | ResponseCompactionItemParam
  | ResponseCodeInterpreterToolCallParam
  | ResponseFunctionShellToolCallParam
  | ResponseFunctionShellToolCallOutputParam
  | ResponseApplyPatchToolCallParam
  | ResponseApplyPatchToolCallOutputParam
  | ResponseCustomToolCallParam;

/** A message to the model whose content is a list of parts. */
export interface ResponseInputMessageParam {
  /** Text, image and file parts of the message, in order. */
  content: Array<ResponseInputContentParam>;

  /**
   * Author of the message: `user`, or `system` and `developer` for guidance that ranks above the
   * user.
   */
  role: 'user' | 'system' | 'developer';

  /**
   * State of the message: `in_progress`, `completed` or `incomplete` (stopped early); may be left
   * out.
   */
  status?: 'in_progress' | 'completed' | 'incomplete';

  /** Always `message`; may be left out. */
  type?: 'message';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A text in the result of a function. */
export interface ResponseInputTextContentParam {
  /** The text for the model to read. */
  text: string;

  /** Always `input_text`. */
  type: 'input_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A text in a message. */
export interface ResponseInputTextParam {
  /** The text for the model to read. */
  text: string;

  /** Always `input_text`. */
  type: 'input_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A message that the model wrote. */
export interface ResponseOutputMessage {
  /** Id of the message, as the service returned it. */
  id: string;

  /** Text and refusal parts of the message, in order. */
  content: Array<ResponseOutputMessageContent>;

  /** Always `assistant`. */
  role: 'assistant';

  /** State of the message: `in_progress`, `completed` or `incomplete` (stopped early). */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Always `message`. */
  type: 'message';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One part of a message by the model, distinguished by `type`: `output_text` or `refusal`. */
export type ResponseOutputMessageContent = ResponseOutputText | ResponseOutputRefusal;

/** `ResponseOutputMessage` as a request parameter, with the same fields. */
export type ResponseOutputMessageParam = ResponseOutputMessage;

/** A part of a message in which the model refuses to reply. */
export interface ResponseOutputRefusal {
  /** The model's explanation of the refusal. */
  refusal: string;

  /** Always `refusal`. */
  type: 'refusal';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** `ResponseOutputRefusal` as a request parameter, with the same fields. */
export type ResponseOutputRefusalParam = ResponseOutputRefusal;

/** Text that the model wrote. */
export interface ResponseOutputText {
  /** Citations and file references in the text; an empty list means none. */
  annotations: Array<ResponseOutputTextAnnotation>;

  /** What the model wrote. */
  text: string;

  /** Always `output_text`. */
  type: 'output_text';

  /** Log probabilities of the tokens of the text; absent or null if they were not requested. */
  logprobs?: Array<Logprob> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A citation or file reference in a text by the model, distinguished by `type`. */
export type ResponseOutputTextAnnotation =
  | AnnotationFileCitation
  | AnnotationURLCitation
  | AnnotationContainerFileCitation
  | AnnotationFilePath;

/** `ResponseOutputText` as a request parameter, with the same fields. */
export type ResponseOutputTextParam = ResponseOutputText;

/**
 * One raw message of an earlier turn, as a message object or in any other form that the service
 * returned.
 */
export type ResponsePreviousInputMessageParam = MessageParam | { [key: string]: unknown };

/** A file that fills a variable of a stored prompt, given by its contents, its id or its URL. */
export interface ResponsePromptInputFileParam {
  /** Always `input_file`. */
  type: 'input_file';

  /**
   * Contents of the file as base64 or a data URL, to send the file within the request; absent or
   * null when it is given by `file_id` or `file_url`.
   */
  file_data?: string | null;

  /** Id of an uploaded file; absent or null if the file is given in another way. */
  file_id?: string | null;

  /**
   * URL from which the service downloads the file; absent or null if it is given in another way.
   */
  file_url?: string | null;

  /** Name of the file as shown to the model; absent or null when it has none. */
  filename?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image that fills a variable of a stored prompt, given by its URL or its id. */
export interface ResponsePromptInputImageParam {
  /**
   * How closely the model looks at the image: `low`, `high`, or `auto` to let the service decide
   * (default).
   */
  detail?: 'low' | 'high' | 'auto';

  /** Always `input_image`. */
  type: 'input_image';

  /** Id of an uploaded image; absent or null when `image_url` gives the image. */
  file_id?: string | null;

  /**
   * URL of the image, or a data URL that holds it in base64; absent or null when `file_id`
   * identifies the image.
   */
  image_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A text that fills a variable of a stored prompt. */
export interface ResponsePromptInputTextParam {
  /** The text for the model to read. */
  text: string;

  /** Always `input_text`. */
  type: 'input_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A stored prompt template to use in a request. */
export interface ResponsePromptParam {
  /** Id of the template. */
  id: string;

  /** Values for the variables of the template, by name; absent or null fills in none. */
  variables?: { [key: string]: ResponsePromptVariableParam } | null;

  /** Version of the template; absent or null uses the current version. */
  version?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Value of a variable in a stored prompt: a string, or a text, image or file object. */
export type ResponsePromptVariableParam =
  | string
  | ResponsePromptInputTextParam
  | ResponsePromptInputImageParam
  | ResponsePromptInputFileParam;

/** One part of the full text of the reasoning that a response returns. */
export interface ResponseReasoningItemContentParam {
  /** The reasoning as text. */
  text: string;

  /** Always `reasoning_text`. */
  type: 'reasoning_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Reasoning of the model before its reply, as a response returns it. */
export interface ResponseReasoningItemParam {
  /** Id of this item, as the service returned it. */
  id: string;

  /** Summary of the reasoning in parts; an empty list means none. */
  summary: Array<SummaryParam>;

  /** Always `reasoning`. */
  type: 'reasoning';

  /** Full text of the reasoning in parts; absent or null when it is not shown. */
  content?: Array<ResponseReasoningItemContentParam> | null;

  /**
   * Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it
   * was not requested.
   */
  encrypted_content?: string | null;

  /**
   * State of the reasoning: `in_progress`, `completed` or `incomplete` (stopped early); absent or
   * null if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A stored response, as a dict. */
export interface ResponseRetrieveResponse {
  /** Id of the response. */
  id?: string | null;

  /** Always `response`. */
  object?: string | null;

  /** When it was created, in seconds since 1970 (Unix time). */
  created_at?: number | null;

  /** The model that generated it. */
  model?: string | null;

  /** `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`. */
  status?: string | null;

  /** The model's messages and calls, as the service stores them. */
  output?: Array<{ [key: string]: unknown }> | null;

  /** Why the response failed. */
  error?: { [key: string]: unknown } | null;

  /** How many tokens were used. */
  usage?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One event of a streamed response, distinguished by `type`. */
export type ResponseStreamEvent =
  | ResponseCreatedEvent
  | ResponseInProgressEvent
  | ResponseCompletedEvent
  | ResponseIncompleteEvent
  | ResponseFailedEvent
  | ResponseOutputItemAddedEvent
  | ResponseOutputItemDoneEvent
  | ResponseContentPartAddedEvent
  | ResponseContentPartDoneEvent
  | ResponseOutputTextDeltaEvent
  | ResponseOutputTextDoneEvent
  | ResponseReasoningTextDeltaEvent
  | ResponseReasoningTextDoneEvent
  | ResponseFunctionCallArgumentsDeltaEvent
  | ResponseFunctionCallArgumentsDoneEvent
  | ResponseErrorEvent
  | UnknownResponseEvent;

/** The response was accepted. */
export interface ResponseCreatedEvent {
  /** Always `response.created`. */
  type: 'response.created';

  /** The response as it is now. */
  response: ResponseCreateResponse;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The model is working. */
export interface ResponseInProgressEvent {
  /** Always `response.in_progress`. */
  type: 'response.in_progress';

  /** The response as it is now. */
  response: ResponseCreateResponse;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The response is complete. */
export interface ResponseCompletedEvent {
  /** Always `response.completed`. */
  type: 'response.completed';

  /** The response as it is now. */
  response: ResponseCreateResponse;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The response ended early, for example at its token limit. */
export interface ResponseIncompleteEvent {
  /** Always `response.incomplete`. */
  type: 'response.incomplete';

  /** The response as it is now. */
  response: ResponseCreateResponse;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The response failed; `response.error` says why. */
export interface ResponseFailedEvent {
  /** Always `response.failed`. */
  type: 'response.failed';

  /** The response as it is now. */
  response: ResponseCreateResponse;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An item of the output starts. */
export interface ResponseOutputItemAddedEvent {
  /** Always `response.output_item.added`. */
  type: 'response.output_item.added';

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** The item as it is now. */
  item?: { [key: string]: unknown } | null;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An item of the output is complete. */
export interface ResponseOutputItemDoneEvent {
  /** Always `response.output_item.done`. */
  type: 'response.output_item.done';

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** The item as it is now. */
  item?: { [key: string]: unknown } | null;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of an item starts. */
export interface ResponseContentPartAddedEvent {
  /** Always `response.content_part.added`. */
  type: 'response.content_part.added';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** The part as it is now. */
  part?: { [key: string]: unknown } | null;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of an item is complete. */
export interface ResponseContentPartDoneEvent {
  /** Always `response.content_part.done`. */
  type: 'response.content_part.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** The part. */
  part?: { [key: string]: unknown } | null;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** More text. */
export interface ResponseOutputTextDeltaEvent {
  /** Always `response.output_text.delta`. */
  type: 'response.output_text.delta';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** Text to append to what came before. */
  delta: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A text is complete. */
export interface ResponseOutputTextDoneEvent {
  /** Always `response.output_text.done`. */
  type: 'response.output_text.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** The complete text. */
  text: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** More of the model's reasoning. */
export interface ResponseReasoningTextDeltaEvent {
  /** Always `response.reasoning_text.delta`. */
  type: 'response.reasoning_text.delta';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** Text to append to what came before. */
  delta: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of the reasoning is complete. */
export interface ResponseReasoningTextDoneEvent {
  /** Always `response.reasoning_text.done`. */
  type: 'response.reasoning_text.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** Index of the part in the item, from 0. */
  content_index?: number | null;

  /** The complete text. */
  text: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** More arguments of a function call. */
export interface ResponseFunctionCallArgumentsDeltaEvent {
  /** Always `response.function_call_arguments.delta`. */
  type: 'response.function_call_arguments.delta';

  /** Id of the call. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** JSON to append to what came before. */
  delta: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The arguments of a function call are complete. */
export interface ResponseFunctionCallArgumentsDoneEvent {
  /** Always `response.function_call_arguments.done`. */
  type: 'response.function_call_arguments.done';

  /** Id of the call. */
  item_id?: string | null;

  /** Index of the item in the output, from 0. */
  output_index?: number | null;

  /** The complete JSON string. */
  arguments: string;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The stream failed. */
export interface ResponseErrorEvent {
  /** Always `error`. */
  type: 'error';

  /** Error message. */
  message?: string | null;

  /** Error code. */
  code?: string | null;

  /** Index of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownResponseEvent {
  /** A value of no other variant. To compare it with a string, write `(event.type as string)`. */
  type: Unlisted;

  [key: string]: unknown;
}

/** Format and length of the text that the model writes. */
export interface ResponseTextConfigParam {
  /**
   * Format of the text: plain text, or JSON with or without a schema; absent or null asks for plain
   * text.
   */
  format?: ResponseTextFormatParam | null;

  /** Verbosity of the reply: `low`, `medium` or `high`; absent or null leaves it to the service. */
  verbosity?: 'low' | 'medium' | 'high' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Requests a reply that is any JSON object. The input should tell the model to write JSON. */
export interface ResponseTextFormatJsonObjectParam {
  /** Always `json_object`. */
  type: 'json_object';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Requests a reply in JSON that follows your schema. */
export interface ResponseTextFormatJsonSchemaParam {
  /** Name of the schema, for the model to read. */
  name: string;

  /** The JSON Schema that the reply should follow. */
  schema: { [key: string]: unknown };

  /** Always `json_schema`. */
  type: 'json_schema';

  /** Description of the reply for the model; absent or null gives none. */
  description?: string | null;

  /** Whether the reply must follow the schema exactly; absent or null leaves it to the service. */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * Format of the reply, distinguished by `type`: plain text, JSON that follows a schema, or any JSON
 * object.
 */
export type ResponseTextFormatParam =
  | ResponseTextFormatTextParam
  | ResponseTextFormatJsonSchemaParam
  | ResponseTextFormatJsonObjectParam;

/** Requests a reply in plain text. */
export interface ResponseTextFormatTextParam {
  /** Always `text`. */
  type: 'text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * Whether the model calls tools: `none` forbids calls, `auto` leaves the choice to the model,
 * `required` demands a call. An object restricts the tools or names one.
 */
export type ResponseToolChoiceParam =
  | 'none'
  | 'auto'
  | 'required'
  | ToolChoiceAllowedParam
  | ToolChoiceTypesParam
  | ToolChoiceFunctionParam
  | ToolChoiceCustomParam;

/**
 * A tool that the model may call, distinguished by `type`: a function, a custom tool, or the
 * computer (`computer_use` or `computer_use_preview`).
 */
export type ResponseToolParam = FunctionToolParam | CustomToolParam | ComputerToolParam;

/** Shell commands to run, with limits on time and output. */
export interface ShellCallActionParam {
  /** Command lines to run, in order. */
  commands: Array<string>;

  /** Maximum number of characters of output to return; absent or null sets no limit. */
  max_output_length?: number | null;

  /** Time limit in milliseconds; absent or null sets no limit. */
  timeout_ms?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A command that ended by itself. */
export interface ShellCallOutcomeExitParam {
  /** Exit code of the command; 0 means success by convention. */
  exit_code: number;

  /** Always `exit`. */
  type: 'exit';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** How a command ended, distinguished by `type`: `exit` or `timeout`. */
export type ShellCallOutcomeParam = ShellCallOutcomeTimeoutParam | ShellCallOutcomeExitParam;

/** A command that was stopped at its time limit. */
export interface ShellCallOutcomeTimeoutParam {
  /** Always `timeout`. */
  type: 'timeout';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One chunk of shell output: what was printed and how it ended. */
export interface ShellCallOutputContentParam {
  /** How the command ended: with an exit code or at its time limit. */
  outcome: ShellCallOutcomeParam;

  /** Text that was printed to standard error; empty when there was none. */
  stderr: string;

  /** Text that was printed to standard output; empty when there was none. */
  stdout: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a shell call, which you send back to the model. */
export interface ShellCallOutputParam {
  /** The `call_id` of the `shell_call` item that this responds to. */
  call_id: string;

  /** What the commands printed and how they ended, in order. */
  output: Array<ShellCallOutputContentParam>;

  /** Always `shell_call_output`. */
  type: 'shell_call_output';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /**
   * Maximum number of characters of output that the call allowed; absent or null if it set no
   * limit.
   */
  max_output_length?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call by the model to run one or more shell commands, sent back as an input item. */
export interface ShellCallParam {
  /** The commands to run and their limits. */
  action: ShellCallActionParam;

  /**
   * Id that correlates this call with its result: send it back as `call_id` of the matching output
   * item.
   */
  call_id: string;

  /** Always `shell_call`. */
  type: 'shell_call';

  /**
   * Id of this item, if the service gave it one; absent or null for an item that you write
   * yourself.
   */
  id?: string | null;

  /**
   * State of the call: `in_progress`, `completed` or `incomplete` (stopped early); absent or null
   * if the state is unknown.
   */
  status?: 'in_progress' | 'completed' | 'incomplete' | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One part of the summary of the model's reasoning. */
export interface SummaryParam {
  /** The summary as text. */
  text: string;

  /** Always `summary_text`. */
  type: 'summary_text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Limits the model to some of the tools of the request. */
export interface ToolChoiceAllowedParam {
  /** `auto` lets the model choose whether to call one of them, `required` demands a call. */
  mode: 'auto' | 'required';

  /**
   * Tools that may be called, each as an object with its `type` and, where it has one, its `name`.
   */
  tools: Array<{ [key: string]: unknown }>;

  /** Always `allowed_tools`. */
  type: 'allowed_tools';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Makes the model call a specific custom tool. */
export interface ToolChoiceCustomParam {
  /** Name of the custom tool to call. */
  name: string;

  /** Always `custom`. */
  type: 'custom';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Makes the model call a specific function. */
export interface ToolChoiceFunctionParam {
  /** Name of the function to call. */
  name: string;

  /** Always `function`. */
  type: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Makes the model call the computer-use tool. */
export interface ToolChoiceTypesParam {
  /** Always `computer_use_preview`. */
  type: 'computer_use_preview';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Parameters of `responses.retrieve` outside the path. */
export interface ResponseRetrieveParams {
  /** With `stream`: returns only events after this `sequence_number`. */
  starting_after?: number | null;

  /** Whether to stream the events of the response instead of returning it as it is now. */
  stream?: boolean | null;
}

/** Name of `ActionFindParam` in version 0. */
export type ActionFind = ActionFindParam;

/** Name of `ActionOpenPageParam` in version 0. */
export type ActionOpenPage = ActionOpenPageParam;

/** Name of `ActionSearchSourceParam` in version 0. */
export type ActionSearchSource = ActionSearchSourceParam;

/** Name of `McpApprovalRequestParam` in version 0. */
export type McpApprovalRequest = McpApprovalRequestParam;

/** Name of `OutputImageParam` in version 0. */
export type OutputImage = OutputImageParam;

/** Name of `OutputLogsParam` in version 0. */
export type OutputLogs = OutputLogsParam;

/** Name of `SummaryParam` in version 0. */
export type Summary = SummaryParam;

type RootActionKeyDown = ActionKeyDown;

type RootActionKeyUp = ActionKeyUp;

type RootActionMouseDown = ActionMouseDown;

type RootActionMouseUp = ActionMouseUp;

type RootActionPointAndType = ActionPointAndType;

type RootEasyInputMessageParam = EasyInputMessageParam;

type RootPendingSafetyCheck = PendingSafetyCheck;

type RootResponseCodeInterpreterToolCallParam = ResponseCodeInterpreterToolCallParam;

type RootResponseComputerToolCall = ResponseComputerToolCall;

type RootResponseComputerToolCallParam = ResponseComputerToolCallParam;

type RootResponseCustomToolCallParam = ResponseCustomToolCallParam;

type RootResponseFileSearchToolCallParam = ResponseFileSearchToolCallParam;

type RootResponseFunctionToolCall = ResponseFunctionToolCall;

type RootResponseFunctionToolCallParam = ResponseFunctionToolCallParam;

type RootResponseFunctionWebSearchParam = ResponseFunctionWebSearchParam;

type RootResponseInputFileContentParam = ResponseInputFileContentParam;

type RootResponseInputImageContentParam = ResponseInputImageContentParam;

type RootResponseInputTextContentParam = ResponseInputTextContentParam;

type RootResponseOutputMessage = ResponseOutputMessage;

type RootResponseOutputMessageParam = ResponseOutputMessageParam;

type RootResponseOutputRefusal = ResponseOutputRefusal;

type RootResponseOutputRefusalParam = ResponseOutputRefusalParam;

type RootResponseOutputText = ResponseOutputText;

type RootResponseOutputTextParam = ResponseOutputTextParam;

type RootResponseReasoningItemParam = ResponseReasoningItemParam;

/** Names of types in version 0. */
export declare namespace ActionDrag {
  export type Path = ActionDragPath;
}

/** Names of types in version 0. */
export declare namespace Logprob {
  export type TopLogprob = LogprobTopLogprob;
}

/** Names of types in version 0. */
export declare namespace ResponseCreateParams {
  export type ApplyPatchCall = ApplyPatchCallParam;
  export namespace ApplyPatchCall {
    export type ApplyPatchCallOperationCreateFile = ApplyPatchCallOperationCreateFileParam;
    export type ApplyPatchCallOperationDeleteFile = ApplyPatchCallOperationDeleteFileParam;
    export type ApplyPatchCallOperationUpdateFile = ApplyPatchCallOperationUpdateFileParam;
  }
  export type ApplyPatchCallOutput = ApplyPatchCallOutputParam;
  export type ComputerCallOutput = ComputerCallOutputParam;
  export namespace ComputerCallOutput {
    export type AcknowledgedSafetyCheck = ComputerCallOutputAcknowledgedSafetyCheckParam;
    export type Output = ComputerCallOutputScreenshotParam;
  }
  export type ComputerTool = ComputerToolParam;
  export type CustomTool = CustomToolParam;
  export namespace CustomTool {
    export type Grammar = CustomToolFormatGrammarParam;
    export type Text = CustomToolFormatTextParam;
  }
  export type EasyInputMessageParam = RootEasyInputMessageParam;
  export type FunctionCallOutput = FunctionCallOutputParam;
  export namespace FunctionCallOutput {
    export type ResponseInputFileContentParam = RootResponseInputFileContentParam;
    export type ResponseInputImageContentParam = RootResponseInputImageContentParam;
    export type ResponseInputTextContentParam = RootResponseInputTextContentParam;
  }
  export type FunctionTool = FunctionToolParam;
  export type ImageGenerationCall = ImageGenerationCallParam;
  export type ItemReference = ItemReferenceParam;
  export type LocalShellCall = LocalShellCallParam;
  export namespace LocalShellCall {
    export type Action = LocalShellCallActionParam;
  }
  export type LocalShellCallOutput = LocalShellCallOutputParam;
  export type McpApprovalResponse = McpApprovalResponseParam;
  export type McpCall = McpCallParam;
  export type McpListTools = McpListToolsParam;
  export namespace McpListTools {
    export type Tool = McpListToolsToolParam;
  }
  export type Message = ResponseInputMessageParam;
  export type Prompt = ResponsePromptParam;
  export namespace Prompt {
    export type ResponseInputFile = ResponsePromptInputFileParam;
    export type ResponseInputImage = ResponsePromptInputImageParam;
    export type ResponseInputText = ResponsePromptInputTextParam;
  }
  export type Reasoning = ReasoningParam;
  export type ResponseApplyPatchToolCall = ResponseApplyPatchToolCallParam;
  export namespace ResponseApplyPatchToolCall {
    export type OperationCreateFile = ResponseApplyPatchToolCallOperationCreateFileParam;
    export type OperationDeleteFile = ResponseApplyPatchToolCallOperationDeleteFileParam;
    export type OperationUpdateFile = ResponseApplyPatchToolCallOperationUpdateFileParam;
  }
  export type ResponseApplyPatchToolCallOutput = ResponseApplyPatchToolCallOutputParam;
  export type ResponseCodeInterpreterToolCall = RootResponseCodeInterpreterToolCallParam;
  export type ResponseCodeInterpreterToolCallParam = CodeInterpreterToolCallParam;
  export type ResponseCompactionItem = ResponseCompactionItemParam;
  export type ResponseCompactionItemParamParam = CompactionItemParam;
  export type ResponseComputerToolCall = RootResponseComputerToolCallParam;
  export namespace ResponseComputerToolCall {
    export type ActionKeyDown = ActionKeyDownParam;
    export type ActionKeyUp = ActionKeyUpParam;
    export type ActionMouseDown = ActionMouseDownParam;
    export type ActionMouseUp = ActionMouseUpParam;
    export type ActionPointAndType = ActionPointAndTypeParam;
    export type PendingSafetyCheck = PendingSafetyCheckParam;
  }
  export type ResponseComputerToolCallParam = RootResponseComputerToolCallParam;
  export namespace ResponseComputerToolCallParam {
    export type ActionKeyDown = ActionKeyDownParam;
    export type ActionKeyUp = ActionKeyUpParam;
    export type ActionMouseDown = ActionMouseDownParam;
    export type ActionMouseUp = ActionMouseUpParam;
    export type ActionPointAndType = ActionPointAndTypeParam;
    export type PendingSafetyCheck = PendingSafetyCheckParam;
  }
  export type ResponseCustomToolCall = RootResponseCustomToolCallParam;
  export type ResponseCustomToolCallOutputParam = CustomToolCallOutputParam;
  export type ResponseCustomToolCallParam = CustomToolCallParam;
  export type ResponseFileSearchToolCall = RootResponseFileSearchToolCallParam;
  export namespace ResponseFileSearchToolCall {
    export type Result = ResponseFileSearchToolCallResultParam;
  }
  export type ResponseFileSearchToolCallParam = FileSearchToolCallParam;
  export namespace ResponseFileSearchToolCallParam {
    export type Result = FileSearchToolCallResultParam;
  }
  export type ResponseFunctionShellToolCall = ResponseFunctionShellToolCallParam;
  export namespace ResponseFunctionShellToolCall {
    export type Action = ResponseFunctionShellToolCallActionParam;
  }
  export type ResponseFunctionShellToolCallOutput = ResponseFunctionShellToolCallOutputParam;
  export namespace ResponseFunctionShellToolCallOutput {
    export type Output = ResponseFunctionShellToolCallOutputContentParam;
    export namespace Output {
      export type OutputOutcomeExit = ResponseFunctionShellToolCallOutcomeExitParam;
      export type OutputOutcomeTimeout = ResponseFunctionShellToolCallOutcomeTimeoutParam;
    }
  }
  export type ResponseFunctionToolCall = RootResponseFunctionToolCallParam;
  export type ResponseFunctionToolCallParam = FunctionCallParam;
  export type ResponseFunctionWebSearch = RootResponseFunctionWebSearchParam;
  export namespace ResponseFunctionWebSearch {
    export type ActionSearch = ResponseFunctionWebSearchActionSearchParam;
  }
  export type ResponseFunctionWebSearchParam = FunctionWebSearchParam;
  export namespace ResponseFunctionWebSearchParam {
    export type ActionSearch = FunctionWebSearchActionSearchParam;
  }
  export type ResponseOutputMessage = RootResponseOutputMessageParam;
  export namespace ResponseOutputMessage {
    export type ResponseOutputRefusal = RootResponseOutputRefusalParam;
    export type ResponseOutputText = RootResponseOutputTextParam;
  }
  export type ResponseOutputMessageParam = OutputMessageParam;
  export namespace ResponseOutputMessageParam {
    export type ResponseOutputRefusalParam = RootResponseOutputRefusalParam;
    export type ResponseOutputTextParam = OutputTextParam;
  }
  export type ResponseReasoningItem = RootResponseReasoningItemParam;
  export namespace ResponseReasoningItem {
    export type Content = ResponseReasoningItemContentParam;
  }
  export type ResponseReasoningItemParam = ReasoningItemParam;
  export namespace ResponseReasoningItemParam {
    export type Content = ReasoningItemContentParam;
  }
  export type ShellCall = ShellCallParam;
  export namespace ShellCall {
    export type Action = ShellCallActionParam;
  }
  export type ShellCallOutput = ShellCallOutputParam;
  export namespace ShellCallOutput {
    export type Output = ShellCallOutputContentParam;
    export namespace Output {
      export type OutcomeExit = ShellCallOutcomeExitParam;
      export type OutcomeTimeout = ShellCallOutcomeTimeoutParam;
    }
  }
  export type Text = ResponseTextConfigParam;
  export namespace Text {
    export type ResponseFormatJsonObject = ResponseTextFormatJsonObjectParam;
    export type ResponseFormatText = ResponseTextFormatTextParam;
    export type ResponseFormatTextJsonSchemaConfig = ResponseTextFormatJsonSchemaParam;
  }
  export type ToolChoiceAllowed = ToolChoiceAllowedParam;
  export type ToolChoiceCustom = ToolChoiceCustomParam;
  export type ToolChoiceFunction = ToolChoiceFunctionParam;
  export type ToolChoiceTypes = ToolChoiceTypesParam;
}

/** Names of types in version 0. */
export declare namespace ResponseCreateResponse {
  export type ResponseComputerToolCall = RootResponseComputerToolCall;
  export namespace ResponseComputerToolCall {
    export type ActionKeyDown = RootActionKeyDown;
    export type ActionKeyUp = RootActionKeyUp;
    export type ActionMouseDown = RootActionMouseDown;
    export type ActionMouseUp = RootActionMouseUp;
    export type ActionPointAndType = RootActionPointAndType;
    export type PendingSafetyCheck = RootPendingSafetyCheck;
  }
  export type ResponseFunctionToolCall = RootResponseFunctionToolCall;
  export type ResponseOutputMessage = RootResponseOutputMessage;
  export namespace ResponseOutputMessage {
    export type ResponseOutputRefusal = RootResponseOutputRefusal;
    export type ResponseOutputText = RootResponseOutputText;
  }
  export type Usage = ResponseCreateResponseUsage;
}

/** No literal equals this type, so that `event.type === '...'` narrows to the listed variant. */
declare enum Unlisted {
  mark = '',
}
