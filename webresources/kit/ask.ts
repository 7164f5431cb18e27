/** The pages that stand in dialogs, by the name of their web resource: `nod_/choose-table.html`. */
export type PageName =
  'choose-table' | 'variables' | 'consent' | 'consent-request' | 'publish' | 'setup-check';

/** What the caller leaves for the page, and the page for the caller. */
interface Exchange {
  asked?: unknown;
  answer?: unknown;
}

interface DialogLook {
  title: string;
  /** Pixels. */
  width?: number;
  /** Percent of the window. */
  height?: number;
}

/**
 * Opens a page in a dialog and waits until it is closed. Question and answer lie in the session storage, which the
 * page shares, under a key that nobody can guess: an address, in which only the key travels, stands in logs.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 * @param asked what the page is to know, as JSON.
 * @returns what the page answered; `undefined` if it was closed without an answer.
 * @throws as Xrm.Navigation, if the dialog could not be opened.
 */
export async function ask<Answer>(
  page: PageName,
  asked: unknown,
  { title, width = 640, height = 80 }: DialogLook,
): Promise<Answer | undefined> {
  const key = `nod-${crypto.randomUUID()}`;
  sessionStorage.setItem(key, JSON.stringify({ asked } satisfies Exchange));
  try {
    await Xrm.Navigation.navigateTo(
      { pageType: 'webresource', webresourceName: `nod_/${page}.html`, data: key },
      {
        target: 2,
        position: 1,
        width: { value: width, unit: 'px' },
        height: { value: height, unit: '%' },
        title,
      },
    );
    return read(key).answer as Answer | undefined;
  } finally {
    sessionStorage.removeItem(key);
  }
}

/** In a page: what it was asked; `undefined` for a page that was opened in another way. */
export function asked<Asked>(): Asked | undefined {
  const key = keyOfPage();
  return key === undefined ? undefined : (read(key).asked as Asked | undefined);
}

/** In a page: leaves the answer and closes the dialog. */
export function answer(value: unknown): void {
  const key = keyOfPage();
  if (key !== undefined) sessionStorage.setItem(key, JSON.stringify({ answer: value } satisfies Exchange));
  closePage();
}

/** In a page: leaves an answer and stays open; the last one counts. */
export function keepAnswer(value: unknown): void {
  const key = keyOfPage();
  // Whoever asked has gone on once the question is taken away: nothing is left behind for nobody.
  if (key === undefined || sessionStorage.getItem(key) === null) return;
  sessionStorage.setItem(key, JSON.stringify({ ...read(key), answer: value } satisfies Exchange));
}

/** In a page: closes the dialog. */
export function closePage(): void {
  window.close();
}

function keyOfPage(): string | undefined {
  return new URLSearchParams(window.location.search).get('data') ?? undefined;
}

function read(key: string): Exchange {
  const text = sessionStorage.getItem(key);
  if (text === null) return {};
  try {
    return JSON.parse(text) as Exchange;
  } catch {
    // Whoever wrote it was not one of our pages: there is no answer.
    return {};
  }
}
