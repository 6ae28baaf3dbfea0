// A TypeScriptToLua plugin: specs, benchmarks and examples are emitted, what they test is not. They require the committed lua-out instead.
module.exports = {
  beforeEmit(_program, _options, _host, files) {
    for (let i = files.length - 1; i >= 0; i--) {
      if (!/[\\/](spec|bench|examples)[\\/]/.test(files[i].outputPath)) files.splice(i, 1);
      else files[i].code = files[i].code.replaceAll('require("ts-src.', 'require("');
    }
  },
};
