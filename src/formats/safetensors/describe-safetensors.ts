import type { ModelDescription } from '../../core';
import type { ByteSource } from '../byte-source';
import { configFacts, type ConfigTexts } from '../model-config';
import { readSafetensorsHeader } from './safetensors-header';

/**
 * What a safetensors file says of its tensors, and the files beside it of the model.
 * @throws HomebodyError `model-file-invalid`
 */
export async function describeSafetensors(source: ByteSource, texts: ConfigTexts): Promise<ModelDescription> {
  const header = await readSafetensorsHeader(source);
  const { quantization, ...config } = configFacts(texts);
  return {
    format: 'safetensors',
    name: '',
    ...config,
    ...(header && {
      // Of weights that a method has packed, the integers are not the parameters.
      ...(quantization === undefined && { parameters: header.parameters }),
      quantization: quantization ?? header.commonType,
      largestTensorBytes: header.largestTensorBytes,
      tensors: header.tensors,
    }),
    licence: header?.metadata.get('license') ?? '',
    licenceUrl: '',
    languages: [],
    fileBytes: source.bytes,
    complete: header !== undefined,
  };
}
