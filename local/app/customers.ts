import type { Row, WebApi } from '../cloud/web-api';
import { CUSTOMER_TABLES, type CustomerTable } from '../seed';
import type { Customer, CustomerRef } from './view';

const COLUMNS: Record<CustomerTable, { name: string; detail: string }> = {
  contact: { name: 'fullname', detail: 'address1_city' },
  lead: { name: 'fullname', detail: 'companyname' },
  account: { name: 'name', detail: 'address1_city' },
};

/** Most customers of a table that one search gives. */
const MOST = 50;

/** Contacts, leads and accounts whose name has the text, by table and then by name. */
export async function findCustomers(dataverse: WebApi, search: string): Promise<Customer[]> {
  const found = await Promise.all(
    CUSTOMER_TABLES.map(async ({ table, set }) => {
      const { name } = COLUMNS[table];
      const filter = search === '' ? '' : `&$filter=contains(${name},'${quote(search)}')`;
      const { value } = await dataverse.get<{ value: Row[] }>(
        `${set}?$select=${columnsOf(table)}${filter}&$orderby=${name}&$top=${MOST}`,
      );
      return value.map((row) => toCustomer(table, row));
    }),
  );
  return found.flat();
}

/** One customer. Throws WebApiError 404 when there is none. */
export async function readCustomer(dataverse: WebApi, { table, id }: CustomerRef): Promise<Customer> {
  return toCustomer(table, await dataverse.get(`${setOf(table)}(${id})?$select=${columnsOf(table)}`));
}

/** Names of the other records that have this number. */
export async function findSharing(dataverse: WebApi, { id, digits }: Customer): Promise<string[]> {
  if (digits === null) return [];
  const found = await Promise.all(
    CUSTOMER_TABLES.map(async ({ table, set }) => {
      const { value } = await dataverse.get<{ value: Row[] }>(
        `${set}?$select=${columnsOf(table)}&$filter=nod_whatsappnumber eq '${digits}'`,
      );
      return value.map((row) => toCustomer(table, row));
    }),
  );
  return found
    .flat()
    .filter((other) => other.id !== id)
    .map(({ name }) => name);
}

/** The entity set of a customer table. */
export function setOf(table: CustomerTable): string {
  return CUSTOMER_TABLES.find((one) => one.table === table)!.set;
}

function columnsOf(table: CustomerTable): string {
  const { name, detail } = COLUMNS[table];
  return [name, detail, 'nod_whatsappnumber', 'nod_whatsappconsent'].join(',');
}

function toCustomer(table: CustomerTable, row: Row): Customer {
  const { name, detail } = COLUMNS[table];
  const { label } = CUSTOMER_TABLES.find((one) => one.table === table)!;
  return {
    table,
    id: row[`${table}id`] as string,
    name: (row[name] as string | null) ?? '(no name)',
    detail: [label, row[detail]].filter((part) => typeof part === 'string').join(' · '),
    digits: row.nod_whatsappnumber as string | null,
    mayBeWrittenTo: row.nod_whatsappconsent === true,
  };
}

/** A text inside an OData string literal of a URL. */
function quote(text: string): string {
  return encodeURIComponent(text.replaceAll("'", "''"));
}
