/** Type-checked rules, and the house's import directions with their reasons. */
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

const never = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: group.map((one) => ({ group: [one], message })) }],
})

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'test-results', 'public', 'build/floor.js'] },
  ...ts.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      // Containers listen for the controls inside them; axe judges the result.
      'vuejs-accessibility/no-static-element-interactions': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  // Scripts outside the type-checked project: what needs types is left out.
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['src/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression > Identifier.property[name=/^(findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|withResolvers|isWellFormed|toWellFormed)$/]',
          message: 'The browser floor is Chromium 92, which does not know this (ARCHITECTURE.md).',
        },
        {
          selector: 'MemberExpression > Identifier.property[name=/^(randomUUID|subtle)$/]',
          message:
            'Plain http on an intranet does not know this: ids come from newId (storage/identity.ts), digests from @noble/hashes.',
        },
        {
          selector:
            'MemberExpression[object.name="navigator"] > Identifier.property[name=/^(locks|storage|serviceWorker|clipboard|wakeLock|share)$/]',
          message:
            'Absent on plain http: read it as `T | undefined` and say what is done without it.',
        },
        {
          selector: 'CallExpression > Identifier[name="structuredClone"]',
          message: 'The browser floor is Chromium 92, which does not know this (ARCHITECTURE.md).',
        },
      ],
    },
  },
  {
    files: ['src/report/**', 'src/format/**', 'src/check/**'],
    rules: never(
      ['vue', 'pinia', 'dexie', '@/ui/*', '@/state/*', '@/storage/*', '@/exchange/*', '@/chart/*'],
      'The core is pure: it knows no Vue, no storage, no file formats (ARCHITECTURE.md).',
    ),
  },
  {
    files: ['src/ui/**'],
    rules: never(
      ['dexie', '@/storage/*', '@/exchange/*'],
      'Screens show values and emit intents; saving and files go through state (ARCHITECTURE.md).',
    ),
  },
)
