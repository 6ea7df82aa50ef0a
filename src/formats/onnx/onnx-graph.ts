import { invalidFile } from '../invalid-file';
import type { Field, ProtobufReader } from './protobuf-reader';
import { bitsByType } from './value-bits';

/** What a real graph stays well below and a hostile one would have to exceed to hurt. */
const limits = {
  nodes: 262_144,
  tensors: 65_536,
  values: 16_384,
  dimensions: 16,
  textBytes: 4_096,
  keptTextBytes: 8_388_608,
  /** Graphs inside nodes of graphs: one for each branch. */
  depth: 4,
} as const;

/** Field numbers. @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const graphField = { node: 1, initializer: 5, input: 11, output: 12 } as const;
const nodeField = { input: 1, operator: 4, attribute: 5 } as const;
const attributeField = { name: 1, integer: 3, graph: 6, graphs: 11 } as const;
const tensorField = { dimensions: 1, type: 2, name: 8, external: 13 } as const;
const valueField = { name: 1, type: 2 } as const;

export interface OnnxTensor {
  readonly items: number;
  readonly type: number;
  readonly bytes: number;
}

export interface OnnxValue {
  readonly name: string;
  /** A size, or undefined where it changes from call to call. */
  readonly dimensions: readonly (number | undefined)[];
}

/** A product of whole matrices whose weights are packed to a few bits. */
export interface PackedProduct {
  readonly bits: number;
  readonly items: number;
}

/** Collects what a graph and the graphs within it say. What was collected stays, should the reading end early. */
export class OnnxGraph {
  readonly operators = new Map<string, number>();
  readonly tensors = new Map<string, OnnxTensor>();
  readonly inputs: OnnxValue[] = [];
  readonly outputs: OnnxValue[] = [];
  readonly packed: PackedProduct[] = [];
  /** Names of tensors that packed products take: their bytes are no parameters. */
  readonly packedInputs = new Set<string>();
  /** Files that hold weights, relative to this one. */
  readonly externalFiles = new Set<string>();
  #nodes = 0;
  #keptTextBytes = 0;

  constructor(private readonly reader: ProtobufReader) {}

  /** @throws HomebodyError `model-file-invalid` */
  async read(field: Field, depth = 0): Promise<void> {
    if (depth > limits.depth) throw this.#absurd(`graphs within graphs, ${depth} deep`);
    await this.#fields(field, {
      [graphField.node]: (node) => this.#node(node, depth),
      [graphField.initializer]: (tensor) => this.#tensor(tensor),
      [graphField.input]: (value) => this.#value(value, depth === 0 ? this.inputs : undefined),
      [graphField.output]: (value) => this.#value(value, depth === 0 ? this.outputs : undefined),
    });
  }

  /** Gives each field of a message to whom it concerns and skips the others. */
  async #fields(
    message: Field,
    takers: Readonly<Record<number, (field: Field) => Promise<void> | void>>,
  ): Promise<void> {
    const end = this.reader.endOf(message);
    for (let field = await this.reader.next(end); field; field = await this.reader.next(end)) {
      const take = takers[field.number];
      if (take) await take(field);
      else this.reader.skip(field);
    }
  }

  async #node(message: Field, depth: number): Promise<void> {
    if (++this.#nodes > limits.nodes) throw this.#absurd(`more than ${limits.nodes} nodes`);
    const inputs: string[] = [];
    const integers = new Map<string, number>();
    let operator = '';
    await this.#fields(message, {
      [nodeField.input]: async (field) => {
        const name = await this.#text(field);
        // A concatenation may take hundreds; what is looked for are the few of a product.
        if (inputs.length < limits.dimensions) inputs.push(name);
      },
      [nodeField.operator]: async (field) => {
        operator = await this.#text(field);
      },
      [nodeField.attribute]: (field) => this.#attribute(field, integers, depth),
    });
    if (this.operators.size > limits.values) throw this.#absurd(`more than ${limits.values} kinds of nodes`);
    if (!this.operators.has(operator)) this.#keep(operator);
    this.operators.set(operator, (this.operators.get(operator) ?? 0) + 1);
    if (operator !== 'MatMulNBits' && operator !== 'GatherBlockQuantized') return;
    const items = (integers.get('K') ?? 0) * (integers.get('N') ?? 0);
    this.packed.push({ bits: integers.get('bits') ?? 4, items: Number.isSafeInteger(items) ? items : 0 });
    if (items > 0) for (const input of inputs.slice(1)) this.packedInputs.add(this.#keep(input));
  }

  async #attribute(message: Field, integers: Map<string, number>, depth: number): Promise<void> {
    let name = '';
    await this.#fields(message, {
      [attributeField.name]: async (field) => {
        name = await this.#text(field);
      },
      [attributeField.integer]: (field) =>
        this.reader.numbers(field, (value) => {
          if (integers.size < limits.dimensions) integers.set(name, value);
        }),
      [attributeField.graph]: (field) => this.read(field, depth + 1),
      [attributeField.graphs]: (field) => this.read(field, depth + 1),
    });
  }

  async #tensor(message: Field): Promise<void> {
    if (this.tensors.size >= limits.tensors) throw this.#absurd(`more than ${limits.tensors} tensors`);
    const dimensions: number[] = [];
    let name = '';
    let type = 0;
    await this.#fields(message, {
      [tensorField.dimensions]: (field) =>
        this.reader.numbers(field, (size) => {
          if (dimensions.push(size) > limits.dimensions) throw this.#absurd('a tensor of too many dimensions');
        }),
      [tensorField.type]: (field) =>
        this.reader.numbers(field, (value) => {
          type = value;
        }),
      [tensorField.name]: async (field) => {
        name = await this.#text(field);
      },
      [tensorField.external]: (field) => this.#external(field),
    });
    const bits = bitsByType.get(type);
    if (bits === undefined) throw invalidFile(this.reader.name, 'bad-value', `a tensor of the unknown type ${type}`);
    const items = dimensions.reduce((product, size) => product * size, 1);
    // Past 2^53 a product of sizes is no longer exact, and no file is that large.
    if (!Number.isSafeInteger(items * bits)) throw this.#absurd(`the tensor ${name} is too large`);
    this.tensors.set(this.#keep(name) || `${this.tensors.size}`, { items, type, bytes: Math.ceil((items * bits) / 8) });
  }

  /** One fact of where a tensor lies outside: a key and its value. */
  async #external(message: Field): Promise<void> {
    const [key, value] = await this.pair(message);
    if (key !== 'location') return;
    if (value === '' || /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\p{C}/iu.test(value)) {
      throw invalidFile(this.reader.name, 'bad-value', 'its weights lie outside its folder');
    }
    this.externalFiles.add(this.#keep(value));
    if (this.externalFiles.size > limits.values) throw this.#absurd('too many files of weights');
  }

  /** @returns a StringStringEntryProto; a value that is too long to be of interest is empty */
  async pair(message: Field): Promise<readonly [key: string, value: string]> {
    let key = '';
    let value = '';
    await this.#fields(message, {
      1: async (field) => {
        key = await this.#text(field);
      },
      2: async (field) => {
        if (field.value > limits.textBytes) this.reader.skip(field);
        else value = await this.#text(field);
      },
    });
    return [key, value];
  }

  async #value(message: Field, values: OnnxValue[] | undefined): Promise<void> {
    if (!values) return this.reader.skip(message);
    if (values.length >= limits.values) throw this.#absurd('too many inputs and outputs');
    const dimensions: (number | undefined)[] = [];
    let name = '';
    await this.#fields(message, {
      [valueField.name]: async (field) => {
        name = await this.#text(field);
      },
      [valueField.type]: (type) =>
        // TypeProto, its tensor_type, that one's shape, its dimensions, and of each the fixed value.
        this.#fields(type, {
          1: (tensor) => this.#fields(tensor, { 2: (shape) => this.#shape(shape, dimensions) }),
        }),
    });
    values.push({ name: this.#keep(name), dimensions });
  }

  #shape(message: Field, dimensions: (number | undefined)[]): Promise<void> {
    return this.#fields(message, {
      1: async (dimension) => {
        let size: number | undefined;
        await this.#fields(dimension, {
          1: (field) =>
            this.reader.numbers(field, (value) => {
              size = Number.isSafeInteger(value) ? value : undefined;
            }),
        });
        if (dimensions.push(size) > limits.dimensions) throw this.#absurd('a value of too many dimensions');
      },
    });
  }

  #text(field: Field): Promise<string> {
    return this.reader.text(field, limits.textBytes);
  }

  /** Counts a text that stays. */
  #keep(text: string): string {
    this.#keptTextBytes += text.length;
    if (this.#keptTextBytes > limits.keptTextBytes)
      throw this.#absurd(`texts of more than ${limits.keptTextBytes} bytes`);
    return text;
  }

  #absurd(detail: string): Error {
    return invalidFile(this.reader.name, 'absurd-count', detail);
  }
}
