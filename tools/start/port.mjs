import { createServer } from 'node:net';

export const isPortFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
