/** The one style sheet of the public pages, in the page itself: no second request, no third party. */
export const pageStyle = `
:root{color-scheme:light;--ink:#1d2a2c;--soft:#4c5b5e;--paper:#fbf9f4;--card:#fff;--line:#d9d5c9;--go:#1c6b4a;--stop:#96281f;--wait:#7a4b00;--mind:#6a3a7d;--quiet:#3f4e6b}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header,main,footer{max-width:44rem;margin-inline:auto;padding:1rem}header{display:flex;justify-content:space-between;gap:1rem;align-items:center}
a{color:#0b5563}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid #0b5563;outline-offset:2px}
.brand{font-weight:700;text-decoration:none;color:var(--ink);padding-block:.6rem}h1{font-size:1.55rem;line-height:1.25;margin:0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}
.answer{background:var(--card);border:1px solid var(--line);border-inline-start:.5rem solid var(--tone);border-radius:.6rem;padding:1.2rem}
.answer .state{display:flex;align-items:center;gap:.6rem;color:var(--tone);font-weight:700;margin:0 0 .5rem}.answer+.answer{margin-top:1rem}.answer h2{margin:0}.answer svg{width:2rem;height:2rem;flex:none}
.active{--tone:var(--go)}.conditional{--tone:var(--mind);border-inline-start-style:double}.revoked{--tone:var(--stop)}.suspended,.expired{--tone:var(--wait)}.superseded,.unknown,.unchecked,.file{--tone:var(--quiet)}
.soft{color:var(--soft)}dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.35rem 1rem;margin:.4rem 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
ol,ul{padding-inline-start:1.3rem}.plain{list-style:none;padding:0}[role=status] .answer{margin-block:.2rem 1rem}form{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin-block:1rem}
label{font-weight:700;display:block}input:not([type=hidden]),select{font:inherit;width:100%;min-height:44px;padding:.5rem;margin:.3rem 0 .8rem;border:1px solid #6b7779;border-radius:.4rem;background:#fff;color:inherit}
select{text-overflow:ellipsis;padding-inline-end:1.6rem}dl+.answer,.answer+dl{margin-top:1rem}form>h2:first-child{margin-top:0}
button,.button{font:inherit;font-weight:700;min-height:44px;padding:.5rem 1.1rem;display:inline-block;text-decoration:none;border:0;border-radius:.4rem;background:#0b5563;color:#fff;cursor:pointer}
summary{cursor:pointer;min-height:44px;padding-block:.6rem;color:#0b5563;text-decoration:underline}ol strong{margin-inline-end:.3em}.print{display:none}
@media print{header nav,form,.screen,footer{display:none}.print{display:block}body{background:#fff;font-size:11pt}header,main{padding:0}h2{break-after:avoid}.answer{border-color:#000;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.replace(/\n/g, '');
