// Every spec file loads some 4,000 modules anew. jest compiles each of them each time; here a worker compiles a module once, and runs it in the context of each file.
const { Script } = require('node:vm');
const { setFlagsFromString } = require('node:v8');
const JestRuntime = require('jest-runtime').default;

// What was compiled is wanted again, however long ago that was.
setFlagsFromString('--no-flush-bytecode');

const compiled = new Map();

function scriptOf(executor, source, filename) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function(${executor.injectedModuleParameters.join(',')}){`;
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { source, script });
  return script;
}

// A dynamic import belongs to the file that runs; a hashbang is no beginning of a function; what does not parse is jest's to tell.
const isPlain = (source) => !source.startsWith('#!') && !/\bimport\s*\(/.test(source);

class Runtime extends JestRuntime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null || !isPlain(source)) return compile(source, filename);
      try {
        return scriptOf(executor, source, filename).runInContext(context);
      } catch {
        return compile(source, filename);
      }
    };
  }
}

module.exports = Runtime;
module.exports.default = Runtime;
