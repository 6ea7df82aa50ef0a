import { ByteCursor } from '../byte-cursor';
import { OutOfReach, type ByteSource } from '../byte-source';
import { invalidFile } from '../invalid-file';
import { OnnxGraph } from './onnx-graph';
import { ProtobufReader, type Field } from './protobuf-reader';

/** Field numbers of ModelProto. @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const irVersionField = 1;
const producerField = 2;
const graphField = 7;
const operatorSetField = 8;
const metadataField = 14;

const mostTextBytes = 4_096;
const mostEntries = 1_024;

export interface OnnxHeader {
  readonly irVersion: number;
  readonly producer: string;
  /** Version of each operator set by its domain; the standard one's domain is empty. */
  readonly operatorSets: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly graph: OnnxGraph;
  /** False: the source ended before the file did. */
  readonly complete: boolean;
}

/**
 * Walks through an ONNX file and reads what it says of itself; weights are skipped.
 * @throws HomebodyError `model-file-invalid`
 */
export async function readOnnxHeader(source: ByteSource): Promise<OnnxHeader> {
  const reader = new ProtobufReader(new ByteCursor(source));
  const graph = new OnnxGraph(reader);
  const operatorSets = new Map<string, number>();
  const metadata = new Map<string, string>();
  let irVersion = 0;
  let producer = '';
  let graphs = 0;
  let complete = true;
  const take = async (field: Field): Promise<void> => {
    if (field.number === irVersionField) {
      await reader.numbers(field, (value) => {
        irVersion = value;
      });
    } else if (field.number === producerField) producer = await reader.text(field, mostTextBytes);
    else if (field.number === graphField) {
      if (++graphs > 1) throw invalidFile(source.name, 'bad-value', 'there are several graphs');
      await graph.read(field);
    } else if (field.number === operatorSetField) await readOperatorSet(reader, field, operatorSets);
    else if (field.number === metadataField) {
      const [key, value] = await graph.pair(field);
      metadata.set(key, value);
    } else reader.skip(field);
    if (metadata.size + operatorSets.size > mostEntries) {
      throw invalidFile(source.name, 'absurd-count', `more than ${mostEntries} entries`);
    }
  };
  try {
    for (let field = await reader.next(source.bytes); field; field = await reader.next(source.bytes)) await take(field);
    if (graphs === 0) throw invalidFile(source.name, 'bad-value', 'there is no graph');
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error;
    complete = false;
  }
  return { irVersion, producer, operatorSets, metadata, graph, complete };
}

async function readOperatorSet(reader: ProtobufReader, message: Field, sets: Map<string, number>): Promise<void> {
  const end = reader.endOf(message);
  let domain = '';
  let version = 0;
  for (let field = await reader.next(end); field; field = await reader.next(end)) {
    if (field.number === 1) domain = await reader.text(field, mostTextBytes);
    else if (field.number === 2) {
      await reader.numbers(field, (value) => {
        version = value;
      });
    } else reader.skip(field);
  }
  sets.set(domain, version);
}
