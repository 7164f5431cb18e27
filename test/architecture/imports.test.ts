import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Import, type Source, nodesOf, parse, sourcesIn } from './source';

const consent = sourcesIn('consent');
const functions = sourcesIn('functions');
const solution = sourcesIn('solution');
const controls = sourcesIn('pcf-controls').filter((s) => s.path !== 'pcf-controls/build.ts');
const webresources = sourcesIn('webresources').filter((s) => s.path !== 'webresources/build.ts');
const product = [...consent, ...functions, ...solution, ...controls, ...webresources];
const inFolder = (folder: string) => functions.filter((s) => s.path.startsWith(`functions/${folder}/`));
const isIn = ({ target }: Import, folder: string) => target === folder || target.startsWith(`${folder}/`);

/** What is imported against a rule, as `file → specifier`. */
function against(sources: readonly Source[], isWrong: (one: Import, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((i) => isWrong(i, source)).map((i) => `${source.path} → ${i.specifier}`),
  );
}

/** Where a file says something against a rule, as `file:line text`. */
function saying(sources: readonly Source[], isWrong: (node: ts.Node) => boolean): string[] {
  return sources.flatMap(({ path, tree }) =>
    nodesOf(tree)
      .filter(isWrong)
      .map((node) => {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        return `${path}:${line + 1} ${node.getText().split('\n')[0]}`;
      }),
  );
}

describe('the check itself', () => {
  it('sees the files that it speaks of', () => {
    expect(consent.length).toBeGreaterThan(40);
    for (const folder of ['triggers', 'use-cases', 'ports', 'adapters', 'rows', 'workspace', 'inbound'])
      expect(inFolder(folder).length, folder).toBeGreaterThan(3);
  });

  it('sees every way to import, and what of it is types alone', () => {
    const text = `
      import { a } from '../adapters/queue';
      import type { B } from '@nod/consent/event';
      import { type C, d } from './near';
      import { type E } from 'e';
      import 'side-effect';
      export * from '../../local/x';
      const f = await import('@azure/functions');
      const g = require('node:fs');
      type H = import('h').H;`;
    expect(parse('functions/use-cases/one.ts', text).imports.map((i) => [i.target, i.isTypeOnly])).toEqual([
      ['functions/adapters/queue', false],
      ['consent/event', true],
      ['functions/use-cases/near', false],
      ['e', true],
      ['side-effect', false],
      ['local/x', false],
      ['@azure/functions', false],
      ['node:fs', false],
      ['h', true],
    ]);
  });

  it('sees any and console, and not words that contain them', () => {
    const text = `const company: string = ''; const x: any = consoles; console.log(x);`;
    const sources = [parse('functions/one.ts', text)];
    expect(saying(sources, isAny)).toEqual(['functions/one.ts:1 any']);
    expect(saying(sources, isConsole)).toEqual(['functions/one.ts:1 console']);
  });
});

describe('consent', () => {
  it('imports nothing outside itself, but for the phone metadata in phone.ts', () => {
    const wrong = against(
      consent,
      (i, { path }) =>
        !isIn(i, 'consent') && !(path === 'consent/phone.ts' && i.specifier === 'libphonenumber-js/min'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what runs in a browser', () => {
  const inBrowser = [...controls, ...webresources];

  it('imports the rules, what rows mean, and the platform; nothing of the app and nothing of Node', () => {
    const platform = ['react', 'react-dom', '@fluentui/react'];
    // Which steps there must be, and what the app must be allowed, are facts of the solution as well.
    const facts = ['@nod/solution', '@nod/solution/webhook-steps', '@nod/solution/roles.generated'];
    const wrong = against(
      inBrowser,
      (i) =>
        !i.specifier.startsWith('.') &&
        i.specifier !== '@nod/consent' &&
        !i.specifier.startsWith('@nod/consent/') &&
        !facts.includes(i.specifier) &&
        !i.specifier.startsWith('@nod/solution/rows/') &&
        !platform.includes(i.specifier),
    );
    expect(wrong).toEqual([]);
  });

  it('is a control that knows no other: what several need stands in shared', () => {
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
    const wrong = against(
      controls,
      (i, { path }) =>
        isIn(i, 'pcf-controls') &&
        !isIn(i, folderOf(path)) &&
        (!isIn(i, 'pcf-controls/shared') || folderOf(path) === 'pcf-controls/shared'),
    );
    expect(wrong).toEqual([]);
  });

  it('has no way to put a message on the page as anything but text', () => {
    const html = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML']);
    expect(saying(inBrowser, (node) => ts.isIdentifier(node) && html.has(node.text))).toEqual([]);
  });
});

describe('imports point inward:', () => {
  it('a use case imports no adapter, no trigger, no composition and nothing of Azure', () => {
    const wrong = against(
      inFolder('use-cases'),
      (i) =>
        isIn(i, 'functions/adapters') ||
        isIn(i, 'functions/triggers') ||
        isIn(i, 'functions/compose') ||
        i.specifier.startsWith('@azure/'),
    );
    expect(wrong).toEqual([]);
  });

  it('rows, workspace and inbound import no use case and nothing that is outside of use cases', () => {
    const outer = ['adapters', 'triggers', 'use-cases', 'webhook', 'compose', 'settings'];
    const sources = ['rows', 'workspace', 'inbound'].flatMap(inFolder);
    const wrong = against(
      sources,
      (i) => outer.some((name) => isIn(i, `functions/${name}`)) || i.specifier.startsWith('@azure/'),
    );
    expect(wrong).toEqual([]);
  });

  it('rows import no workspace, so that what a row means can be read alone', () => {
    expect(against(inFolder('rows'), (i) => isIn(i, 'functions/workspace'))).toEqual([]);
  });

  it('a port imports nothing but types', () => {
    expect(against(inFolder('ports'), (i) => !i.isTypeOnly)).toEqual([]);
  });

  it('an adapter imports ports, errors and other adapters, and no rule of the product', () => {
    const allowed = ['functions/adapters', 'functions/ports', 'functions/errors', 'solution'];
    const wrong = against(
      inFolder('adapters'),
      (i) =>
        (isIn(i, 'functions') || isIn(i, 'consent') || isIn(i, 'solution')) &&
        !allowed.some((folder) => isIn(i, folder)),
    );
    expect(wrong).toEqual([]);
  });

  it('only compose.ts names adapters, and the registration, which is no part of the app', () => {
    const outside = functions.filter(
      (s) =>
        !s.path.startsWith('functions/adapters/') &&
        !s.path.startsWith('functions/register/') &&
        s.path !== 'functions/compose.ts',
    );
    expect(against(outside, (i) => isIn(i, 'functions/adapters') && !isOfSettings(i))).toEqual([]);
    // Nothing else may come to lean on what the settings borrow from the adapters.
    const borrowed = against(outside, (i) => isIn(i, 'functions/adapters'));
    expect(borrowed).toEqual([
      'functions/settings.ts → ./adapters/entra',
      'functions/settings.ts → ./adapters/is-loopback',
    ]);
  });

  it('the product never imports the local cloud or the tests', () => {
    expect(against(product, (i) => isIn(i, 'local') || isIn(i, 'test'))).toEqual([]);
  });
});

/** The form of the Entra settings, and which addresses are safe for secrets: no adapter is built from them. */
function isOfSettings({ target, isTypeOnly }: Import): boolean {
  return (target === 'functions/adapters/entra' && isTypeOnly) || target === 'functions/adapters/is-loopback';
}

describe('a trigger', () => {
  const triggers = inFolder('triggers');

  it('is shorter than 40 lines', () => {
    expect(triggers.filter((s) => s.lines >= 40).map((s) => `${s.path}: ${s.lines}`)).toEqual([]);
  });

  it('exports one function, which registers', () => {
    const exported = triggers.map(({ path, tree }) => [path, tree.statements.filter(isExported).map(nameOf)]);
    for (const [path, names] of exported)
      expect(names, String(path)).toEqual([expect.stringMatching(/^register/)]);
    const others = triggers.flatMap(({ path, tree }) =>
      tree.statements
        .filter((s) => !ts.isImportDeclaration(s) && !isExported(s))
        .map((s) => `${path}: ${s.getText()}`),
    );
    expect(others).toEqual([]);
  });

  it('decides nothing: no if, switch, loop or try', () => {
    const logic = new Set([
      ts.SyntaxKind.IfStatement,
      ts.SyntaxKind.SwitchStatement,
      ts.SyntaxKind.ForStatement,
      ts.SyntaxKind.ForOfStatement,
      ts.SyntaxKind.ForInStatement,
      ts.SyntaxKind.WhileStatement,
      ts.SyntaxKind.DoStatement,
      ts.SyntaxKind.TryStatement,
      ts.SyntaxKind.ThrowStatement,
    ]);
    expect(saying(triggers, (node) => logic.has(node.kind))).toEqual([]);
  });

  it('takes adapters from the composition, of which it knows the type alone', () => {
    expect(against(triggers, (i) => isIn(i, 'functions/compose') && !i.isTypeOnly)).toEqual([]);
  });
});

describe('the code of the product', () => {
  it('writes to the console in adapters/console-log.ts and nowhere else', () => {
    const others = [...consent, ...functions, ...controls, ...webresources].filter(
      (s) => s.path !== 'functions/adapters/console-log.ts',
    );
    expect(saying(others, isConsole)).toEqual([]);
  });

  it('has no any', () => {
    expect(saying(product, isAny)).toEqual([]);
  });

  it('says what every exported function and class does, the reading of meaning aside', () => {
    const rules = consent.filter((s) => !s.path.startsWith('consent/meaning/'));
    const mute = [...rules, ...functions, ...solution, ...controls, ...webresources].flatMap(
      ({ path, tree }) =>
        tree.statements
          .filter((s) => (ts.isFunctionDeclaration(s) || ts.isClassDeclaration(s)) && isExported(s))
          .filter((s) => ts.getJSDocCommentsAndTags(s).length === 0)
          .map((s) => `${path}: ${nameOf(s)}`),
    );
    expect(mute).toEqual([]);
  });

  it('keeps every file under 250 lines', () => {
    const long = product.filter((s) => s.lines > 250 && !s.path.endsWith('.generated.ts'));
    expect(long.map((s) => `${s.path}: ${s.lines}`)).toEqual([]);
  });
});

function isAny(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.AnyKeyword;
}

function isConsole(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'console';
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function nameOf(statement: ts.Statement): string {
  return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
    ? (statement.name?.text ?? '')
    : statement.getText();
}
