import { HomebodyError } from '../../core';

/** The package's version, with which a library is one unit: their common interface has no version of its own. */
export const packageVersion = '0.2.86';

/** What the package's runtime gives to a library, by module. */
export const providedImports: Readonly<Record<string, readonly string[]>> = {
  env: [
    'TVMFFIWasmFunctionDeleter',
    'TVMFFIWasmSafeCall',
    '__console_log',
    '__cxa_thread_atexit',
    'clock_time_get',
    'emscripten_notify_memory_growth',
    'environ_get',
    'environ_sizes_get',
    'fd_close',
    'fd_read',
    'fd_seek',
    'fd_write',
    'proc_exit',
  ],
  wasi_snapshot_preview1: [
    'clock_time_get',
    'environ_get',
    'environ_sizes_get',
    'fd_close',
    'fd_read',
    'fd_seek',
    'fd_write',
    'proc_exit',
  ],
};

/** What it calls in a library without asking whether it is there. */
export const neededExports: readonly string[] = [
  '_initialize',
  'memory',
  'TVMFFIAnyViewToOwnedAny',
  'TVMFFIDataTypeToString',
  'TVMFFIErrorSetRaisedFromCStr',
  'TVMFFIFunctionCall',
  'TVMFFIFunctionGetGlobal',
  'TVMFFIFunctionSetGlobal',
  'TVMFFIGetTypeInfo',
  'TVMFFIObjectDecRef',
  'TVMFFIObjectIncRef',
  'TVMFFITypeKeyToIndex',
  'TVMFFIWasmFunctionCreate',
  'TVMFFIWasmGetLastError',
  'TVMWasmAllocSpace',
  'TVMWasmFreeSpace',
];

/**
 * Checks that a compiled library and the package fit together, by what each wants of the other. A library of another
 * version fails in the package with `LinkError` or with `… is not a function`.
 * @throws HomebodyError `model-file-invalid` if it is no WebAssembly, `model-load-failed` if it does not fit
 */
export async function checkLibrary(bytes: ArrayBuffer, name: string, modelId: string): Promise<void> {
  const module = await WebAssembly.compile(bytes).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw new HomebodyError('model-file-invalid', { name, problem: magicOf(bytes), detail }, error);
  });
  const strange = WebAssembly.Module.imports(module)
    .filter((wanted) => !providedImports[wanted.module]?.includes(wanted.name))
    .map((wanted) => `${wanted.module}.${wanted.name}`);
  const there = new Set(WebAssembly.Module.exports(module).map((each) => each.name));
  const missing = neededExports.filter((each) => !there.has(each));
  if (strange.length + missing.length === 0) return;
  const detail = [
    `${name} was not compiled for WebLLM ${packageVersion}.`,
    ...(strange.length > 0 ? [`It asks for ${strange.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`It has no ${missing.join(', ')}.`] : []),
  ];
  throw new HomebodyError('model-load-failed', { modelId, detail: detail.join(' ') });
}

const magicOf = (bytes: ArrayBuffer) => {
  if (bytes.byteLength === 0) return 'empty';
  const begins = new Uint8Array(bytes.slice(0, 4));
  return [0, 97, 115, 109].every((byte, place) => begins[place] === byte) ? 'truncated' : 'wrong-magic';
};
