// Imported first by the roots: it must load on every Node that can load TypeScript at all.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  process.stderr.write(
    `Kwijting needs Node 24 and this is ${process.versions.node} (${process.execPath}).\n` +
      `Start it with "npm start": that uses the Node 24 in node_modules/.bin. ` +
      `When that is missing, run "npm install" again or install Node 24.\n`,
  )
  process.exit(1)
}
