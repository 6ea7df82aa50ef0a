import type { Licence, ModelFile } from './model';

/** What a file's header says of its model, whatever the format. A figure that is not known is left out. */
export interface ModelDescription {
  readonly format: 'gguf' | 'safetensors' | 'onnx' | 'mlc';
  /** As the format names it, e.g. `llama`, `LlamaForCausalLM`. */
  readonly architecture: string;
  /** The family by its configuration's name for it, e.g. `llama`, `bert`; files with a configuration beside them only. */
  readonly modelType?: string;
  readonly name: string;
  /** The file is no model, but turns pictures or sounds into vectors for one. */
  readonly role?: 'projector';
  readonly parameters?: number;
  readonly quantization?: string;
  readonly contextTokens?: number;
  readonly layers?: number;
  readonly keyValueHeads?: number;
  /** Width of one head's key and of its value. */
  readonly keyLength?: number;
  readonly valueLength?: number;
  readonly vocabulary?: number;
  readonly largestTensorBytes?: number;
  readonly tokenizer?: string;
  readonly chatTemplate?: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly languages: readonly string[];
  readonly tensors?: number;
  readonly fileBytes: number;
  /** False: only the first part of the header was read, so what is left out may still be there. */
  readonly complete: boolean;
}

/** The files that make one way to have a model: one quantization, in one part or several. */
export interface FoundFiles {
  /** Unique among the groups of a model, e.g. `q4_k_m`. */
  readonly id: string;
  readonly quantization: string;
  /** In the order of their parts. */
  readonly files: readonly ModelFile[];
  readonly bytes: number;
}

/** What a server has under a name that a person gave. */
export interface FoundModel {
  /** `owner/name` of a repository, or the address of a file. */
  readonly source: string;
  readonly title: string;
  readonly licence: Licence;
  readonly languages: readonly string[];
  /** The hub asks for an account that has accepted terms. */
  readonly gated: boolean;
  /** Never empty. Only the one that was named, if the person named one. */
  readonly groups: readonly FoundFiles[];
  /** Multimodal projectors that lie beside the model. */
  readonly projectors: readonly ModelFile[];
  /** From the header of one of the files, read by Range; left out where the server has no ranges. */
  readonly description?: ModelDescription;
}

/** How to reach a hub. */
export interface HubAccess {
  /** Base address in place of the hub's own, e.g. `https://hub.example.org`. */
  readonly mirror?: string;
  /** Sent in a header to the hub alone, never in an address. */
  readonly token?: string;
}

/** Asks servers what they have. It fetches no weights; that is the store's. */
export interface ModelFinder {
  /**
   * Looks up `owner/name`, `owner/name:quantization`, an address of a hub's repository or file, or of any GGUF file.
   * @throws HomebodyError `source-invalid`, `source-unusable`, `access-denied`, `architecture-unknown`,
   *   `model-file-invalid`, `download-failed`, `network-locked`
   */
  find(source: string, access: HubAccess, signal: AbortSignal): Promise<FoundModel>;
  /** Size and content hash of a hub's file, from its LFS pointer; undefined where there is none. */
  fileFacts(
    url: string,
    access: HubAccess,
    signal: AbortSignal,
  ): Promise<{ readonly sha256: string; readonly bytes: number } | undefined>;
  /** Where a file is really asked for: the same address, or its place on the mirror; and which hosts may answer. */
  place(url: string, access: HubAccess): Promise<{ readonly url: string; readonly hosts: readonly string[] }>;
}

/** Whether anything outside may be asked at all. It binds every request of the worker that fetches. */
export interface NetworkLock {
  /** True: requests under way are broken off, and new ones fail with `network-locked`. */
  setLocked(locked: boolean): Promise<void>;
}
