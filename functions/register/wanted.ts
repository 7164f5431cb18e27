/** What is to be registered: where the app runs, and the secrets that it is known by. */
export interface Wanted {
  /** Origin of the Functions app: `https://nod.azurewebsites.net`. */
  readonly functionsUrl: string;
  /** What Dataverse sends as the header `x-nod-key`. */
  readonly webhookKey: string;
  /** The application (client) id by which the app signs in to Dataverse. */
  readonly applicationId: string;
  /** The Meta app; without it its own webhook is left alone. */
  readonly metaApp?: { readonly id: string; readonly secret: string; readonly verifyToken: string };
  /** Writes the key although it seems to be the right one. */
  readonly writeKey?: boolean;
}

/** Where Dataverse tells the app of writes. */
export const eventsUrl = ({ functionsUrl }: Wanted) => `${functionsUrl}/api/dataverse/events`;

/** Where WhatsApp tells the app. */
export const whatsappUrl = ({ functionsUrl }: Wanted) => `${functionsUrl}/api/whatsapp/webhook`;
