import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './open-browser';
import { violations } from './violations';

describe('what the browser tests look with', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('finds a picture that nobody can hear of, and nothing on a page that is right', async () => {
    const { page } = await openPage(browser);
    const wrong = '<html lang="en"><title>A</title><main><h1>A</h1><img src="data:,"></main></html>';
    await page.setContent(wrong);
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt (critical): img')]);
    await page.setContent(wrong.replace('<img', '<img alt="A picture"'));
    expect(await violations(page)).toEqual([]);
  });

  it('sees an error of a script, and stops and tells a request to anywhere else', async () => {
    const { page, faults } = await openPage(browser);
    await page.setContent('<script>setTimeout(() => { throw new Error("lost"); })</script>');
    await expect.poll(() => faults).toContain('error: lost');
    await page.setContent('<img alt="" src="https://example.com/x.png">');
    await expect.poll(() => faults).toContain('elsewhere: https://example.com/x.png');
  });
});
