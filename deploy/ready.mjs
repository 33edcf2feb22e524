// Whether the process that listens on a port is ready, for who watches over a container: exit code 0 or 1.
const [port] = process.argv.slice(2);
const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(ready ? 0 : 1);
