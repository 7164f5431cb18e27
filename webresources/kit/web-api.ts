/** Dataverse refused a reading, or could not be reached. */
export class WebApiFault extends Error {
  override readonly name = 'WebApiFault';
  constructor(
    message: string,
    /** HTTP; 0 if there was no answer. */
    readonly status: number,
    /** `0x80040217`, where Dataverse gave one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * Reads what Xrm.WebApi does not offer, such as metadata, from the organisation that the page is of.
 * @param path below `/api/data/v9.2/`.
 * @throws WebApiFault
 */
export async function getJson<T>(path: string): Promise<T> {
  const url = `${Xrm.Utility.getGlobalContext().getClientUrl()}/api/data/v9.2/${path}`;
  const response = await fetch(url, {
    headers: { accept: 'application/json', 'odata-version': '4.0', 'odata-maxversion': '4.0' },
  }).catch((error: unknown) => {
    throw new WebApiFault(error instanceof Error ? error.message : '', 0);
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw faultOf(response.status, text);
}

function faultOf(status: number, text: string): WebApiFault {
  try {
    const { error } = JSON.parse(text) as { error: { code?: string; message?: string } };
    return new WebApiFault(error.message ?? `HTTP ${status}`, status, error.code);
  } catch {
    return new WebApiFault(`HTTP ${status}`, status);
  }
}
