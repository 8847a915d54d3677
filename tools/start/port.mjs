import { createServer } from 'node:net';

const words = {
  EADDRINUSE: (port) => `Port ${port} is in use by another program. Stop it, or choose another one: PORT=${port + 1} npm start`,
  EACCES: (port) => `Port ${port} is not open to this user. Choose one from 1024 up: PORT=3000 npm start`,
};

/** Why the product cannot listen there, or null. */
export const portTrouble = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => (words[error.code] ? resolve(words[error.code](port)) : reject(error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
