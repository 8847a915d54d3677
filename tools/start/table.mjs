const widthOf = (rows, column) => Math.max(...rows.map((row) => row[column].length));

function columns(rows) {
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(rows, column))).join('   ')}`.trimEnd());
}

const section = (title, rows) => (rows.length === 0 ? [] : ['', title, ...columns(rows)]);

/** Everything a person needs to begin, once. */
export function startTable({ url, demo }) {
  const accounts = (demo?.accounts ?? []).map(({ role, email, password }) => [role, email, password]);
  const certificates = (demo?.certificates ?? []).map(({ status, code }) => [status, code, `${url}/v/${code}`]);
  const first = columns([['Address', url], ['Check a certificate', `${url}/verify`], ...(demo ? [['Sent mail', `${url}/dev/mail`]] : [])]);
  return ['', 'Waymark', ...first, ...section('Demo accounts', accounts), ...section('Example certificates', certificates), ''].join('\n');
}
