import js from '@eslint/js';
import powerApps from '@microsoft/eslint-plugin-power-apps';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/out/', 'artefacts/', '**/*.generated.ts', '**/generated/'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**', 'local/**', '**/*.cli.ts', 'solution/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    // The rules are pure: nothing of Node, of a platform or of an adapter may be imported there.
    files: ['consent/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            'node:*',
            '@azure/*',
            '@nod/*',
            '@microsoft/*',
            'dynamics-web-api',
            '../*functions*',
            '../*local*',
          ],
        },
      ],
    },
  },
  {
    // Nothing of the stand-ins or the tests may reach the product.
    files: [
      'functions/**/*.ts',
      'solution/**/*.ts',
      'consent/**/*.ts',
      'pcf-controls/**/*.{ts,tsx}',
      'webresources/**/*.{ts,tsx}',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: ['@nod/local', '@nod/local/*', '**/local/**', '**/test/**'] },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The rules of Microsoft's own checker, which solutions are run through before they are published; what it only
    // warns of is an error here.
    files: ['webresources/**/*.{ts,tsx}'],
    ignores: ['webresources/*build*.ts', 'webresources/page-html.ts'],
    plugins: { '@microsoft/power-apps': powerApps },
    rules: Object.fromEntries(
      Object.keys(powerApps.configs.paCheckerHosted.rules).map((rule) => [rule, 'error']),
    ),
  },
  prettier,
);
