/**
 * How the chat looks. Sizes follow the width of the chat itself (container queries), sides are logical (right to left),
 * colours are the custom properties of `theme.ts`, and in forced colours the system's own.
 */
export const styles = `
.nodc{container:nodc/inline-size;display:flex;position:relative;box-sizing:border-box;height:clamp(440px,calc(100vh - 296px),960px);min-width:0;
 background:var(--nodc-bg);color:var(--nodc-fg);border:1px solid var(--nodc-line);border-radius:8px;overflow:hidden;
 font:14px/20px 'Segoe UI','Segoe UI Variable',system-ui,-apple-system,sans-serif;text-align:start}
.nodc *,.nodc-form *{box-sizing:border-box}
.nodc h2,.nodc h3,.nodc h4,.nodc p,.nodc ul,.nodc ol,.nodc dl,.nodc dd{margin:0;padding:0}
.nodc ul,.nodc ol{list-style:none}
:where(.nodc button,.nodc input,.nodc select,.nodc textarea){font:inherit;color:inherit}
.nodc :focus-visible,.nodc-form :focus-visible{outline:2px solid var(--nodc-fg);outline-offset:1px}
.nodc [tabindex='-1']:focus{outline:none}
.nodc [tabindex='-1']:focus-visible{outline:2px solid var(--nodc-fg);outline-offset:-2px}
.nodc-icon{flex:none;display:block}
[dir=rtl] .nodc-mirror{transform:scaleX(-1)}
.nodc-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nodc-main{flex:1;min-width:0;display:flex;flex-direction:column}
.nodc-header{padding:10px 12px 8px;border-bottom:1px solid var(--nodc-line);display:flex;flex-direction:column;gap:8px;flex:none}
.nodc-who{display:flex;align-items:center;gap:10px;min-width:0}
.nodc-who .ms-Button{width:32px;height:32px;color:var(--nodc-fg2)}
.nodc-avatar{flex:none;width:36px;height:36px;border-radius:50%;background:var(--nodc-accent-bg);color:var(--nodc-link);
 display:grid;place-items:center;font-weight:600;font-size:13px}
.nodc-name{flex:1;min-width:0}
.nodc-name h2{font-size:16px;line-height:20px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.nodc-number{display:block;font-size:12px;line-height:16px;color:var(--nodc-fg3)}
.nodc-select{max-width:100%;border:1px solid var(--nodc-line);border-bottom-color:var(--nodc-edge);border-radius:4px;
 background:var(--nodc-bg);padding:4px 6px;min-height:32px;text-overflow:ellipsis}
.nodc-name .nodc-select{font-size:12px;padding:0 2px;min-height:24px;margin-inline-start:-3px}
.nodc-business{display:flex;gap:8px;white-space:nowrap;align-items:center;font-size:12px;color:var(--nodc-fg2)}
.nodc-business .nodc-select{flex:0 1 auto;min-width:0;font-size:12px;padding:0 4px;min-height:26px;color:var(--nodc-fg)}
.nodc-tool{flex:none;display:grid;place-items:center;width:32px;height:32px;padding:0;border:0;border-radius:4px;background:none;
 color:var(--nodc-fg2)!important;cursor:pointer}
.nodc-tool:hover,.nodc-tool[aria-expanded=true]{background:var(--nodc-hover);color:var(--nodc-link)!important}
.nodc-glance{display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:space-between}
.nodc-badges{display:flex;flex-wrap:wrap;gap:6px}
.nodc-badge{display:inline-flex;align-items:center;gap:4px;padding:1px 8px 1px 6px;border-radius:10px;font-size:12px;line-height:18px;
 font-weight:600;border:1px solid currentColor;white-space:nowrap}
[dir=rtl] .nodc-badge{padding:1px 6px 1px 8px}
.nodc-good{color:var(--nodc-good)}.nodc-bad{color:var(--nodc-bad)}.nodc-wait{color:var(--nodc-wait)}.nodc-none{color:var(--nodc-fg3)}
.nodc-badge.nodc-good{background:var(--nodc-good-bg)}.nodc-badge.nodc-bad{background:var(--nodc-bad-bg)}
.nodc-badge.nodc-wait{background:var(--nodc-wait-bg)}.nodc-badge.nodc-none{background:var(--nodc-bg2)}
.nodc-segmented{display:inline-flex;background:var(--nodc-bg2);border-radius:6px;padding:2px}
.nodc-segmented button{border:1px solid transparent;background:none;border-radius:4px;padding:1px 10px;font-size:12px;line-height:20px;
 color:var(--nodc-fg2);cursor:pointer;min-height:24px}
.nodc-segmented button:hover{color:var(--nodc-fg)}
.nodc-segmented button[aria-pressed=true]{background:var(--nodc-bg);border-color:var(--nodc-line);color:var(--nodc-fg);font-weight:600;
 box-shadow:0 1px 2px #0002}
.nodc-shared{display:flex;gap:6px;align-items:flex-start;font-size:12px;line-height:16px;color:var(--nodc-fg2)}
.nodc-link{border:0;background:none;padding:0;color:var(--nodc-link)!important;cursor:pointer;text-decoration:underline;text-underline-offset:2px;
 display:inline-flex;gap:4px;align-items:center}
.nodc-link:hover{text-decoration-thickness:2px}
.nodc-link[aria-expanded=true] .nodc-icon,.nodc details[open]>summary>.nodc-icon{transform:rotate(180deg)}
.nodc-thread{flex:1 1 0;min-height:120px;display:flex;flex-direction:column;position:relative}
.nodc-thread>*{flex:1;min-height:0}
.nodc-notice{display:flex;flex-wrap:wrap;gap:2px 10px;padding:8px 12px;align-items:flex-start;background:var(--nodc-bg2);
 border-inline-start:3px solid var(--nodc-link)}
.nodc-notice>.nodc-icon{margin-top:1px;color:var(--nodc-link)}
.nodc-notice-warning{background:var(--nodc-wait-bg);border-color:var(--nodc-wait)}.nodc-notice-warning>.nodc-icon{color:var(--nodc-wait)}
.nodc-notice-error{background:var(--nodc-bad-bg);border-color:var(--nodc-bad)}.nodc-notice-error>.nodc-icon{color:var(--nodc-bad)}
.nodc-notice-text{flex:1;min-width:min(180px,100%)}
.nodc-notice-text p{color:var(--nodc-fg2)}
.nodc-notice-actions{align-self:center}
.nodc-notice-actions:has(.nodc-why){flex-basis:100%;padding-inline-start:28px}
.nodc code,.nodc-form code{font:12px/16px Consolas,monospace;overflow-wrap:anywhere}
.nodc summary{cursor:pointer}
.nodc-composer{flex:0 1 auto;max-height:60%;overflow:auto;scroll-padding-bottom:104px;border-top:1px solid var(--nodc-line);display:flex;flex-direction:column;gap:8px;padding:8px 12px 0}
.nodc-composer::after{content:'';flex:none;height:2px}
.nodc-composer .nodc-notice{border-radius:4px;flex:none}
.nodc-composer-top{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;justify-content:space-between;flex:none}
.nodc-left{display:inline-flex;gap:4px;align-items:center;font-size:12px;color:var(--nodc-fg3)}
.nodc-left.nodc-wait{color:var(--nodc-wait);font-weight:600}
.nodc-write{display:flex;gap:6px;align-items:flex-end;position:sticky;bottom:0;background:var(--nodc-bg);padding:4px 0 8px;flex:none}
.nodc-write .nodc-tool{height:36px;width:36px}
.nodc-text{flex:1;min-width:0;position:relative}
.nodc-text textarea{display:block;width:100%;min-height:36px;max-height:140px;field-sizing:content;resize:none;padding:7px 12px;
 border:1px solid var(--nodc-line);border-bottom-color:var(--nodc-edge);border-radius:6px;background:var(--nodc-bg);overflow-y:auto}
.nodc-text textarea:focus{outline:none;border-bottom:2px solid var(--nodc-link);padding-bottom:6px}
.nodc-text textarea::placeholder,.nodc-search input::placeholder{color:var(--nodc-fg3);opacity:1}
.nodc-text textarea:read-only{background:var(--nodc-bg2);color:var(--nodc-fg2)}
.nodc-count{display:block;font-size:12px;line-height:16px;color:var(--nodc-fg3);text-align:end}
.nodc-send{flex:none;width:36px;height:36px;border:1px solid transparent;border-radius:6px;display:grid;place-items:center;padding:0;
 background:var(--nodc-accent);color:var(--nodc-on-accent)!important;cursor:pointer}
.nodc-send:disabled{background:var(--nodc-bg2);color:var(--nodc-fg3)!important;cursor:not-allowed}
.nodc-reply{display:flex;gap:8px;align-items:center;font-size:12px;color:var(--nodc-fg2);border-inline-start:3px solid var(--nodc-link);padding-inline-start:8px;flex:none}
.nodc-reply span{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.nodc-kept{font-size:12px;color:var(--nodc-fg3);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;flex:none}
.nodc-why{display:flex;flex-direction:column;gap:6px;align-items:flex-start;font-size:13px;min-width:0}
.nodc-checks{display:grid;gap:6px;width:100%}
.nodc-checks li{display:flex;gap:8px;align-items:flex-start}
.nodc-checks .nodc-icon{margin-top:2px}
.nodc-checks strong{font-weight:400;color:var(--nodc-fg)}.nodc-checks .nodc-bad strong{font-weight:600}
.nodc-remedy{display:block;color:var(--nodc-fg2)}
.nodc-picker{display:flex;flex-direction:column;gap:6px;flex:none}
.nodc-search{display:flex;gap:8px;align-items:center;border:1px solid var(--nodc-line);border-bottom-color:var(--nodc-edge);border-radius:4px;
 padding:0 10px;flex:none;position:sticky;top:0;background:var(--nodc-bg);z-index:1}
.nodc-search input{flex:1;min-width:0;border:0;background:none;padding:5px 0}
.nodc-search input:focus{outline:none}.nodc-search:focus-within{border-bottom:2px solid var(--nodc-link);margin-bottom:-1px}
.nodc-picker h3,.nodc-history>h4{font-size:12px;line-height:16px;font-weight:600;color:var(--nodc-fg3);padding:4px 0}
.nodc-picker ul{display:grid;grid-template-columns:minmax(0,1fr);gap:4px}
.nodc-item{width:100%;text-align:start;border:1px solid var(--nodc-line);border-radius:6px;background:var(--nodc-bg);padding:6px 10px;cursor:pointer;display:block}
.nodc-item:hover:enabled{background:var(--nodc-hover);border-color:var(--nodc-link)}
.nodc-item:disabled{cursor:not-allowed;background:var(--nodc-bg2);color:var(--nodc-fg3)}
.nodc-item-name{display:flex;gap:8px;align-items:center;font-weight:600}
.nodc-item-text{display:block;color:var(--nodc-fg3);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:13px}
.nodc-tag{font-size:11px;line-height:16px;font-weight:400;padding:0 6px;border:1px solid var(--nodc-line);border-radius:4px;color:var(--nodc-fg3);white-space:nowrap;width:max-content;max-width:100%}
.nodc .nodc-reason{display:flex;gap:6px;align-items:flex-start;font-size:12px;line-height:16px;color:var(--nodc-bad);padding:4px 10px 2px}
.nodc-preview .nodc-reason{padding:0;flex:1 1 180px}
.nodc-preview{display:flex;flex-direction:column;gap:8px;flex:none}
.nodc-preview-title{display:flex;align-items:center;gap:4px;min-width:0}
.nodc-preview-title h3{font-size:14px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.nodc-canvas{background:var(--nodc-canvas);border-radius:6px;padding:12px;display:flex;justify-content:flex-end}
.nodc-bubble{background:var(--nodc-bubble);border-radius:8px;border-start-end-radius:0;padding:8px 10px;max-width:min(440px,92%);box-shadow:0 1px 1px #0002;
 overflow-wrap:anywhere;white-space:pre-wrap;color:var(--nodc-fg)}
.nodc-bubble strong{display:block;margin-bottom:2px}
.nodc-bubble small{display:block;margin-top:4px;font-size:12px;color:var(--nodc-fg2)}
.nodc-bubble mark{background:var(--nodc-wait-bg);color:var(--nodc-wait);border:1px dashed currentColor;border-radius:3px;padding:0 2px}
.nodc-bubble ul{margin:8px -10px -8px;border-top:1px solid #0000001f}
.nodc-bubble li{text-align:center;padding:6px 10px;font-weight:600}
.nodc-bubble li+li{border-top:1px solid #0000001f}
.nodc-values{border:0;margin:0;padding:0;min-width:0;display:grid;gap:8px}
.nodc-values legend{padding:0 0 4px;font-weight:600}
.nodc-values label,.nodc-form label>span{display:grid;gap:2px}
.nodc-values input{border:1px solid var(--nodc-line);border-bottom-color:var(--nodc-edge);border-radius:4px;padding:5px 10px;background:var(--nodc-bg);min-width:0;width:100%}
.nodc-preview-end{position:sticky;bottom:0;background:var(--nodc-bg);padding:2px 0 8px;display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:flex-end}
.nodc-blank{margin:auto;padding:24px 20px;max-width:420px;text-align:center;display:flex;flex-direction:column;align-items:center;gap:10px}
.nodc-blank h2{font-size:16px;line-height:22px;font-weight:600}
.nodc-blank p{color:var(--nodc-fg2)}
.nodc-blank-icon{width:64px;height:64px;border-radius:50%;display:grid;place-items:center;background:var(--nodc-accent-bg);color:var(--nodc-link)}
.nodc-details{flex:0 0 320px;border-inline-start:1px solid var(--nodc-line);background:var(--nodc-bg);display:flex;flex-direction:column;min-width:0}
.nodc-over{position:absolute;inset:0;z-index:5;border:0}
@container nodc (min-width:481px){.nodc-over{inset-inline-start:auto;width:360px;box-shadow:0 0 24px #0004;border-inline-start:1px solid var(--nodc-line)}}
.nodc-details-title{display:flex;justify-content:space-between;align-items:center;padding:10px 8px 6px 16px;flex:none}
[dir=rtl] .nodc-details-title{padding:10px 16px 6px 8px}
.nodc-details-title h3{font-size:16px;line-height:24px;font-weight:600}
.nodc-details-body{overflow:auto;padding:4px 16px 16px;display:flex;flex-direction:column;gap:16px}
.nodc-facts{display:grid;gap:8px}
.nodc-card{border:1px solid var(--nodc-line);border-radius:6px;padding:10px 12px;display:grid;gap:8px}
.nodc-card-title{display:flex;flex-wrap:wrap;gap:4px 8px;justify-content:space-between;align-items:center}
.nodc-card h4{font-size:14px;line-height:20px;font-weight:600}
.nodc dl{display:grid;grid-template-columns:minmax(80px,max-content) 1fr;gap:3px 12px;font-size:13px;line-height:18px}
.nodc dt{color:var(--nodc-fg3)}
.nodc dd{overflow-wrap:anywhere;white-space:pre-wrap}
.nodc .nodc-quoted{border-inline-start:2px solid var(--nodc-line);padding-inline-start:8px}
.nodc-history ol{display:grid;margin-bottom:8px}
.nodc-history li+li{border-top:1px solid var(--nodc-line)}
.nodc-history summary{display:flex;gap:10px;align-items:flex-start;padding:8px 2px;list-style:none}
.nodc-history summary::-webkit-details-marker{display:none}
.nodc-history summary>.nodc-icon{margin-top:4px;color:var(--nodc-fg3)}
.nodc-sign{margin-top:2px}
.nodc-entry{flex:1;min-width:0;display:grid;font-size:12px;line-height:16px;color:var(--nodc-fg3)}
.nodc-entry strong{font-size:14px;line-height:20px;font-weight:600;color:var(--nodc-fg)}
.nodc-unapplied .nodc-entry strong{font-weight:400;color:var(--nodc-fg2)}
.nodc-history details>dl{padding:0 2px 12px 28px}
[dir=rtl] .nodc-history details>dl{padding:0 28px 12px 2px}
.nodc-form{display:grid;gap:12px}
.nodc-form .nodc-select{width:100%;font:inherit;color:var(--nodc-fg);margin-top:4px}
.nodc-form label>span{display:block;font-weight:600}
.nodc-form [role=alert]{margin:0;color:var(--nodc-bad)}
@container nodc (max-width:400px){
 .nodc-header{padding:8px 8px 6px;gap:6px}.nodc-composer{padding:6px 8px 0}.nodc-avatar{display:none}
 .nodc-glance .nodc-segmented,.nodc-composer-top .nodc-segmented{flex:1}.nodc-segmented button{flex:1;padding:1px 4px}
 .nodc-write .nodc-tool{width:32px}}
@media (forced-colors:active){
 .nodc-segmented button[aria-pressed=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}
 .nodc-send,.nodc-item,.nodc-tool,.nodc-notice,.nodc-bubble,.nodc-segmented{border:1px solid ButtonBorder}
 .nodc-send:disabled,.nodc-item:disabled{color:GrayText!important;border-color:GrayText}
 .nodc-tool[aria-expanded=true]{outline:1px solid Highlight}}
@media (prefers-reduced-motion:reduce){.nodc *,.nodc-form *{animation-duration:.01ms!important;transition:none!important}}
`;
