/** Lint: TypeScript strictness, the Office rules, and the import directions between the rooms of `src`. */
import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each room of src may import besides itself; an arrow that is not here fails the build. */
const ROOMS = {
  measures: [],
  locale: [],
  ledger: ["measures"],
  book: ["ledger", "measures"],
  checks: ["book", "ledger", "measures"],
  collection: ["book", "ledger", "measures", "locale"],
  reports: ["collection", "checks", "book", "ledger", "measures", "locale"],
  app: ["reports", "collection", "checks", "book", "ledger", "measures", "locale"],
  excel: ["app", "reports", "ledger", "measures", "locale"],
  functions: ["measures", "ledger", "locale"],
  taskpane: ["app", "excel", "reports", "book", "functions", "sample", "measures", "locale"],
  commands: ["app", "excel", "taskpane", "locale"],
  host: [],
  sample: ["host", "functions", "measures", "locale"],
  workbench: ["host", "taskpane"],
  cli: ["host", "app", "excel", "functions", "checks", "reports", "collection", "book", "ledger", "measures", "locale"],
};

const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only ${allowed.join(", ") || "third-party code"}.`,
}));

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX, "office-addins": officeAddins },
    settings: { "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js"] })] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": ["error", { maxDepth: 4, ignoreExternal: true }],
      "max-lines": ["error", { max: 350 }],
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // These rules compile every function that they see: where there is no React, that is time for nothing.
    files: ["**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Dates have no time zone and no clock here: architecture, decisions 3 and 4.
    files: ["src/{measures,ledger,book,checks,collection,reports}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension", "document", "window", "fetch", "localStorage"],
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "as-of is an argument" },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "as-of is an argument" },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/cli/**/*.ts", "src/sample/**/*.ts", "test/bench/**/*.ts", "test/pictures/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: { module: "writable", require: "readonly", process: "readonly", __dirname: "readonly", __filename: "readonly", console: "readonly" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
