// What boots the whole product takes longest, whatever the size of its file: begun last, it would keep one worker busy while the other waits.
const { default: Sequencer } = require('@jest/test-sequencer');
const { statSync } = require('node:fs');

const rank = (path) => [/[\\/]apps[\\/]api[\\/]test[\\/]/, /\.api\.spec\.ts$/, /\.test\.tsx?$/, /./].findIndex((kind) => kind.test(path));

class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a.path) - rank(b.path) || statSync(b.path).size - statSync(a.path).size);
  }
}

module.exports = LongestFirst;
