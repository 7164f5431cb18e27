/** The pages that `pages.js` draws. */
export const PAGES = ['choose-table', 'variables', 'consent', 'consent-request', 'publish'] as const;
export type Page = (typeof PAGES)[number];

/** The document of a page: it only says which it is. Scripts in markup would not run everywhere. */
export function pageHtml(page: Page): string {
  return `<!doctype html>
<html lang="en" data-page="${page}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Nod</title>
    <link rel="stylesheet" href="pages.css" />
    <script src="pages.js" defer></script>
  </head>
  <body>
    <div id="nod-page"></div>
  </body>
</html>
`;
}
