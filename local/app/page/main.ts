import type { Customer, View } from '../view';
import { ask } from './ask';
import { byId, el } from './dom';
import { drawCustomers } from './draw-customers';
import { drawFacts, drawStrip } from './draw-facts';
import { drawLedger } from './draw-ledger';
import { drawSends } from './draw-sends';
import { drawThread } from './draw-thread';
import { createSendForm } from './send-form';

const IDEAS = ['STOP', 'JOIN', 'HELP', 'Please stop sending me offers', 'Where is my order?'];

const search = byId<HTMLInputElement>('search');
const text = byId<HTMLInputElement>('text');
const sendForm = createSendForm();
let customers: Customer[] = [];
let chosen: Customer | undefined;
let view: View | undefined;
let events: EventSource | undefined;

function complain(message: string): void {
  const trouble = byId('trouble');
  trouble.textContent = message;
  trouble.hidden = message === '';
}

function act(path: string, body: unknown): void {
  ask(path, body).then(
    () => complain(''),
    (error: unknown) => complain(error instanceof Error ? error.message : String(error)),
  );
}

function draw(next: View): void {
  const first = view?.customer.id !== next.customer.id;
  view = next;
  const { phone, customer } = next;
  drawThread(byId('thread'), phone, (bubble, label) =>
    act('/api/tap', { digits: phone?.digits, messageId: bubble.id, label }),
  );
  byId('owner').textContent = phone ? `${phone.name} · +${phone.digits}` : customer.name;
  byId('presence').textContent = phone?.typing ? 'writing…' : 'business account';
  for (const control of [
    text,
    ...document.querySelectorAll<HTMLButtonElement>('#say button, #ideas button, #more'),
  ])
    control.disabled = phone === null;
  byId('offers-state').textContent = phone?.stopped ? 'You have stopped them.' : 'You receive them.';
  byId('offers').textContent = phone?.stopped ? 'Resume' : 'Stop';
  const spoken = drawFacts(byId('facts'), next);
  if (spoken !== undefined && !first) byId('spoken').textContent = spoken;
  drawStrip(byId('strip'), next);
  drawSends(byId('sends'), next.sends);
  drawLedger(byId('ledger'), next.ledger, { mark: !first });
  // The chat is open in front of the customer: what comes in is read.
  if (phone?.messages.at(-1)?.from === 'business' && document.visibilityState === 'visible')
    open(phone.digits);
}

let opened = '';
function open(digits: string): void {
  const last = view?.phone?.messages.at(-1)?.id ?? '';
  if (opened === last) return;
  opened = last;
  // Delivered comes a moment after sent; what is not delivered yet cannot be read.
  setTimeout(() => act('/api/open', { digits }), 400);
}

function choose(customer: Customer): void {
  chosen = customer;
  view = undefined;
  drawList();
  showPane('phone');
  history.replaceState(null, '', `#${customer.table}/${customer.id}`);
  byId('thread').replaceChildren();
  byId('settings').hidden = true;
  byId('more').setAttribute('aria-expanded', 'false');
  void sendForm.show(customer).catch((error: unknown) => complain(String(error)));
  events?.close();
  events = new EventSource(`/api/watch?table=${customer.table}&id=${customer.id}`);
  events.addEventListener('view', (event: MessageEvent<string>) => {
    complain('');
    draw(JSON.parse(event.data) as View);
  });
  events.addEventListener('trouble', (event: MessageEvent<string>) =>
    complain((JSON.parse(event.data) as { message: string }).message),
  );
  events.onerror = () => complain('The local cloud does not answer.');
}

function drawList(): void {
  drawCustomers(byId('customers'), customers, { chosen: chosen?.id, choose });
}

async function find(): Promise<void> {
  const wanted = search.value;
  const found = await ask<Customer[]>(`/api/customers?search=${encodeURIComponent(wanted)}`);
  if (search.value !== wanted) return;
  customers = found;
  drawList();
  byId('found').textContent = wanted === '' ? '' : `${found.length} found`;
}

function showPane(name: string): void {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll<HTMLElement>('[data-show]'))
    button.setAttribute('aria-pressed', String(button.dataset.show === name));
}

search.addEventListener('input', () => void find().catch((error: unknown) => complain(String(error))));
byId('say').addEventListener('submit', (event) => {
  event.preventDefault();
  if (!view?.phone || text.value.trim() === '') return;
  act('/api/say', { digits: view.phone.digits, text: text.value });
  text.value = '';
});
byId('ideas').append(
  ...IDEAS.map((idea) =>
    el(
      'button',
      { type: 'button', click: () => act('/api/say', { digits: view?.phone?.digits, text: idea }) },
      idea,
    ),
  ),
);
byId('more').addEventListener('click', () => {
  const settings = byId('settings');
  const thread = byId('thread');
  const belowSight = thread.scrollHeight - thread.scrollTop - thread.clientHeight;
  settings.hidden = !settings.hidden;
  // What stands at the end of the thread stays in sight.
  thread.scrollTop = thread.scrollHeight - thread.clientHeight - belowSight;
  byId('more').setAttribute('aria-expanded', String(!settings.hidden));
});
byId('offers').addEventListener('click', () => {
  if (view?.phone) act('/api/offers', { digits: view.phone.digits, stop: !view.phone.stopped });
});
for (const button of document.querySelectorAll<HTMLElement>('[data-show]'))
  button.addEventListener('click', () => showPane(button.dataset.show ?? 'phone'));

await find();
const start = customers.find(({ table, id }) => location.hash === `#${table}/${id}`);
if (start ?? customers[0]) choose((start ?? customers[0])!);
if (!start) showPane('customers');
