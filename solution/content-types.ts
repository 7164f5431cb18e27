import { extname } from 'node:path';

/**
 * The [Content_Types].xml of a zip: exports declare every file as an octet stream, by its extension, or by its
 * name where it has none.
 *
 * @param paths the other files in the zip
 */
export function contentTypes(paths: string[]): string {
  const type = 'ContentType="application/octet-stream"';
  const extensions = [...new Set(paths.map((path) => extname(path).slice(1)))].filter(Boolean).sort();
  const declarations = [
    ...extensions.map((extension) => `<Default Extension="${extension}" ${type} />`),
    ...paths.filter((path) => extname(path) === '').map((path) => `<Override PartName="/${path}" ${type} />`),
  ];
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `<?xml version="1.0" encoding="utf-8"?><Types xmlns="${namespace}">${declarations.join('')}</Types>`;
}
