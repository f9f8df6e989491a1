/** What tests use of the build's configuration. */
export const LOCAL_ADDRESS: string;
export function publicManifest(text: string, address: string): string;

export interface FunctionsMetadata {
  functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
}
export function translatedMetadata(metadata: FunctionsMetadata, descriptions: object): FunctionsMetadata;
