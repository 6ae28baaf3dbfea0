import tseslint from "typescript-eslint";

// What TypeScriptToLua turns into slow, unreadable or wrong Lua.
const badLua = [
  ["ForInStatement", "Iterate arrays with for…of and tables with LuaMap."],
  ["ForStatement", "Use for (const i of $range(…)): it becomes a numeric for."],
  ["ClassDeclaration, ClassExpression", "Use records and functions."],
  ["SwitchStatement", "Use if with early returns."],
  ["TSEnumDeclaration:not([const=true])", "Use a union of string literals."],
  ["TryStatement", "Use pcall."],
  ["ThrowStatement", "Use error()."],
  ["SpreadElement", "It needs TSTL's library."],
  ["UnaryExpression[operator='delete']", "Use LuaMap.delete or assign undefined."],
  [
    "ArrayPattern[parent.type='VariableDeclarator'][parent.init.type='ArrayExpression']",
    "Declare one after the other.",
  ],
  [
    "CallExpression > MemberExpression:not([object.name=/^(table|string)$/])[property.name=/^(forEach|map|filter|reduce|split|replace|trim|startsWith|endsWith|includes|entries|slice|splice|concat|join|indexOf|padStart|padEnd)$/]",
    "It needs TSTL's library.",
  ],
  ["NewExpression[callee.name=/^(Map|Set|Error|Promise)$/]", "Use LuaMap, LuaSet, error()."],
  ["Literal[regex]", "Use Lua patterns."],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ["node_modules", "build", "lua-out", "**/*.cjs", "dashboard/build.mjs", "eslint.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_$" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["ts-src/**/*.ts", "spec/{unit,fuzz}/**/*.ts", "bench/*/*.ts", "examples/policy/**/*.ts"],
    rules: {
      "@typescript-eslint/strict-boolean-expressions": [
        "error",
        { allowString: false, allowNumber: false, allowNullableObject: false },
      ],
      "@typescript-eslint/no-non-null-assertion": "off", // an index within bounds, where the loop proves it
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/prefer-string-starts-ends-with": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "no-restricted-syntax": ["error", ...badLua],
    },
  },
);
