/** Tests in Node; TypeScript through swc (types are checked by `npm run typecheck`). */
const swc = (jsc) => ["@swc/jest", { jsc: { target: "es2021", ...jsc }, module: { type: "commonjs" } }];

/** Packages that Univer requires although they are published as ES modules only. */
const ES_MODULES = [
  "cjk-regex", "collapse-white-space", "flatqueue", "franc-min", "kdbush", "lodash-es", "marked", "n-gram", "nanoid", "quickselect", "rbush",
  "regexp-util", "trigram-utils", "unicode-regex", "uuid",
];

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.tsx?$": swc({ parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }),
    "/node_modules/.+\\.m?js$": swc({}),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join("|")})/)`],
  setupFiles: ["<rootDir>/test/fixtures/propertySeed.ts"],
  // In a browser, with a configuration of their own: jest.browser.config.js.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  maxWorkers: 2,
  // A busy machine is no failure; a test that hangs is one.
  testTimeout: 60_000,
};
