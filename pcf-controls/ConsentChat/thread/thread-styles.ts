/**
 * How the thread looks: colours are the custom properties of `components/theme.ts`, in forced colours the system's
 * own; sides are logical, so that it turns around from right to left.
 */
export const threadStyles = `
.nodt{position:relative;display:flex;flex-direction:column;min-height:0;height:100%;background:var(--nodc-canvas,#efeae2);color:var(--nodc-fg,#242424)}
.nodt-scroller{flex:1;min-height:0;overflow-y:auto;overflow-x:hidden;overflow-anchor:none;padding:0 12px;outline-offset:-2px}
.nodt-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nodt-item{padding:3px 0;display:flow-root;position:relative}
.nodt-day{display:flex;justify-content:center;padding:6px 0 9px}
.nodt-day span{background:var(--nodc-bg,#fff);color:var(--nodc-fg2,#424242);border:1px solid var(--nodc-line,#e0e0e0);border-radius:10px;padding:1px 10px;font-size:12px;line-height:18px}
.nodt-message{display:flex;border-radius:8px}
.nodt-out{justify-content:flex-end}
.nodt-bubble{max-width:min(78%,560px);min-width:72px;padding:6px 10px 4px;border-radius:8px;background:var(--nodc-bg,#fff);border:1px solid var(--nodc-line,#e0e0e0);
 border-start-start-radius:2px;position:relative}
.nodt-out .nodt-bubble{background:var(--nodc-bubble,#d9fdd3);border-start-start-radius:8px;border-start-end-radius:2px}
.nodt-Marketing .nodt-bubble{border-inline-start:4px double var(--nodc-wait,#8a3707)}
.nodt-kind{display:flex;flex-wrap:wrap;gap:0 8px;font-size:11px;line-height:16px;color:var(--nodc-fg2,#424242)}
.nodt-session{font-weight:600}
.nodt-Marketing .nodt-session{color:var(--nodc-wait,#8a3707);text-decoration:underline double;text-underline-offset:2px}
.nodt-text,.nodt-tapped,.nodt-media,.nodt-trouble{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
.nodt-none{font-style:italic;color:var(--nodc-fg2,#424242)}
.nodt .nodt-tapped{display:inline-block;border:1px solid currentColor;border-radius:14px;padding:1px 12px;margin:2px 0;font-weight:600}
.nodt-media{display:flex;gap:8px;align-items:flex-start;white-space:normal}.nodt-media svg{flex:none}
.nodt-media small{color:var(--nodc-fg2,#424242)}
.nodt-quote{margin:2px 0 4px;padding:2px 8px;border-inline-start:3px solid var(--nodc-link,#0f6cbd);font-size:13px;line-height:18px;color:var(--nodc-fg2,#424242);overflow-wrap:anywhere;
 white-space:pre-wrap}
.nodt-buttons{list-style:none;margin:6px 0 2px!important;padding:0;display:flex;flex-direction:column;gap:4px}
.nodt-buttons li{border:1px solid var(--nodc-edge,#616161);border-radius:14px;padding:1px 12px;text-align:center;overflow-wrap:anywhere}
.nodt-trouble{margin-top:4px!important;font-size:13px;line-height:18px;font-weight:600;color:var(--nodc-bad,#b10e1c)}
.nodt-trouble.nodt-is-Unknown{color:var(--nodc-wait,#8a3707)}
.nodt-out .nodt-trouble{background:var(--nodc-bg,#fff);border-radius:4px;padding:2px 6px}
.nodt-foot{display:flex;justify-content:flex-end;align-items:center;gap:6px;font-size:11px;line-height:16px;color:var(--nodc-fg2,#424242)}
.nodt-ticks{display:inline-flex}.nodt-is-Read.nodt-ticks{color:var(--nodc-link,#0f6cbd)}
.nodt-edge{padding:8px 0;text-align:center;font-size:12px;line-height:18px;color:var(--nodc-fg2,#424242)}
.nodt-edge button,.nodt-jump{border:1px solid var(--nodc-edge,#616161);border-radius:14px;background:var(--nodc-bg,#fff);color:var(--nodc-link,#0f6cbd)!important;
 padding:3px 12px;cursor:pointer;font:inherit;font-size:12px}
.nodt-again{margin:4px 0 0;padding:4px 0;min-height:24px;border:0;background:none;color:var(--nodc-link,#0f6cbd);cursor:pointer;font:inherit;font-size:12px;text-decoration:underline}
.nodt-again:disabled{color:var(--nodc-fg2,#424242);cursor:default;text-decoration:none}
.nodt-empty{position:absolute;inset:16px;display:grid;place-content:center;text-align:center;text-wrap:balance;color:var(--nodc-fg2,#424242)}
.nodt-jump{position:absolute;bottom:12px;inset-inline-end:20px;box-shadow:0 2px 6px #0003;font-weight:600}
.nodt-reply{position:absolute;top:0;inset-inline-start:calc(100% + 4px);width:28px;height:28px;padding:0;display:grid;place-items:center;border:1px solid var(--nodc-line,#e0e0e0);
 border-radius:50%;background:var(--nodc-bg,#fff);color:var(--nodc-fg2,#424242);cursor:pointer;opacity:0}
.nodt-message:hover .nodt-reply,.nodt-message:focus-within .nodt-reply{opacity:1}
@media(hover:none){.nodt-reply{opacity:1}}
@media(forced-colors:active){.nodt-bubble,.nodt-Marketing .nodt-bubble{border-color:CanvasText}.nodt-quote{border-color:CanvasText}
 .nodt-out .nodt-bubble{border-style:solid;outline:1px solid CanvasText}}
`;
