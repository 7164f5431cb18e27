/** How the control looks: the badge as in the chat, on the colours of its theme. */
export const styles = `
.nodo{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:32px;font:14px/20px 'Segoe UI',system-ui,sans-serif}
.nodo .nodc-badge{display:inline-flex;align-items:center;gap:4px;padding:1px 8px 1px 6px;border-radius:10px;font-size:12px;line-height:18px;
 font-weight:600;border:1px solid currentColor;white-space:nowrap}
.nodo[dir=rtl] .nodc-badge{padding:1px 6px 1px 8px}
.nodo .nodc-icon{flex:none;display:block}
.nodo .nodc-good{color:var(--nodc-good);background:var(--nodc-good-bg)}.nodo .nodc-bad{color:var(--nodc-bad);background:var(--nodc-bad-bg)}
.nodo .nodc-wait{color:var(--nodc-wait);background:var(--nodc-wait-bg)}.nodo .nodc-none{color:var(--nodc-fg2);background:var(--nodc-bg2)}
.nodo .ms-Toggle{margin:0}
.nodo-cell{flex-wrap:nowrap;min-height:0;height:100%;gap:8px}
.nodo-heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nodo-said{flex-basis:100%;margin:0;color:var(--nodc-fg2);overflow-wrap:anywhere}
.nodo-said:empty{display:none}
.nodo-form{display:flex;flex-direction:column;gap:12px;padding:16px;width:min(320px,calc(100vw - 32px));box-sizing:border-box;color:var(--nodc-fg)}
.nodo-form p{margin:0;overflow-wrap:anywhere}
.nodo-form h2{margin:0;font-size:16px;line-height:22px;font-weight:600}
.nodo-form label{font-weight:600}
.nodo-form select{display:block;width:100%;min-height:32px;margin-top:4px;font:inherit;font-weight:400;color:inherit;background:var(--nodc-bg);
 border:1px solid var(--nodc-edge);border-radius:2px;padding:4px 6px}
.nodo-form :focus-visible{outline:2px solid var(--nodc-fg);outline-offset:1px}
.nodo-problem{margin:0;color:var(--nodc-bad);overflow-wrap:anywhere}
.nodo-buttons{display:flex;flex-wrap:wrap;gap:8px}
`;
