/** Goes with every export, for whoever opens it years later. */
export const readme = `# A whole instance of Waymark, in open formats

- \`manifest.json\`: when it was made, and for each table its number of rows and the SHA-256 of its file. Written last: without it the export did not end well.
- \`schema.json\`: each table with its columns, their PostgreSQL types, its key, what it refers to, and the columns that were left out.
- \`tables/<schema>.<table>.ndjson\`: one row a line, as a JSON object (UTF-8). Instants are ISO 8601 with their offset, days \`YYYY-MM-DD\`, bytes \`\\\\x\` and hexadecimal, ranges as PostgreSQL writes them.
- \`files/<SHA-256>\`: what people sent and the sealed PDFs of certificates. \`files.ndjson\` says which row each belongs to and its media type.
- \`courses/<name>/\`: each course as a folder of YAML, Markdown and WebVTT, as the product imports it; the published version, or the draft where there is none.
- \`schemes/<scheme>/<version>.json\`: the rules of each board, version by version.
- \`log/\`: the transparency log as it is served (C2SP tlog-tiles): \`checkpoint\`, \`key\` and \`tile/\`; where its key was once lost, the log that goes on under \`2/\`. \`origins\` names all.

A table can be read back with \`insert into t select * from json_populate_record(null::t, line)\`, a line at a time.

Not in it: passwords, sessions, codes, keys and whatever proves a secret; words on lived experience; copies that are erased after a day;
the queue of jobs. It names people and tells who has lived experience: keep it as you keep the database.
`;
