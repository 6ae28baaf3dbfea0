std = "ngx_lua"
-- Names and shapes are the business of TypeScript and ESLint; what is left is globals that nobody meant.
only = { "1" }
