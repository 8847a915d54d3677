// What a measured process says of itself to the bench that launched it.
/** Ready at that address; from then on it answers how much processor time and memory it has used. */
export function tell(about) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: (user + system) / 1000, rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS * 1024 });
  });
  process.send(about);
}
