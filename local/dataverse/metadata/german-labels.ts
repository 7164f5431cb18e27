import type { Labels } from './model';

const ENGLISH = 1033;
const GERMAN = 1031;

/**
 * What the platform's own tables, columns and options are called in German, by what they are called in English: as the
 * German language pack labels them, from memory. What is not here is English only.
 */
const WORDS = new Map(
  `
  Account = Firma
  Accounts = Firmen
  Contact = Kontakt
  Contacts = Kontakte
  Lead = Lead
  Leads = Leads
  Opportunity = Verkaufschance
  Opportunities = Verkaufschancen
  Marketing List = Marketingliste
  Marketing Lists = Marketinglisten
  Marketing List Member = Marketinglistenmitglied
  Marketing List Members = Marketinglistenmitglieder
  User = Benutzer
  Users = Benutzer
  Team = Team
  Teams = Teams
  Business Unit = Unternehmenseinheit
  Business Units = Unternehmenseinheiten
  Organization = Organisation
  Organizations = Organisationen
  Security Role = Sicherheitsrolle
  Security Roles = Sicherheitsrollen
  Notification = Benachrichtigung
  Notifications = Benachrichtigungen
  System Job = Systemauftrag
  System Jobs = Systemaufträge
  Account Name = Firmenname
  Account Number = Firmennummer
  Main Phone = Haupttelefon
  Other Phone = Weiteres Telefon
  Business Phone = Telefon (geschäftlich)
  Home Phone = Telefon (privat)
  Telephone 3 = Telefon 3
  Mobile Phone = Mobiltelefon
  Fax = Fax
  Email = E-Mail
  Primary Email = Primäre E-Mail-Adresse
  Email Address 2 = E-Mail-Adresse 2
  Email Address 3 = E-Mail-Adresse 3
  Website = Website
  Number of Employees = Anzahl der Mitarbeiter
  Annual Revenue = Jahresumsatz
  Primary Contact = Primärer Kontakt
  Parent Account = Übergeordnete Firma
  First Name = Vorname
  Middle Name = Zweiter Vorname
  Last Name = Nachname
  Full Name = Vollständiger Name
  Name = Name
  User Name = Benutzername
  Team Name = Teamname
  Team Type = Teamtyp
  Organization Name = Organisationsname
  Salutation = Anrede
  Job Title = Position
  Birthday = Geburtstag
  Company Name = Firmenname
  Description = Beschreibung
  Do not allow Phone Calls = Telefonanrufe nicht zulassen
  Do not allow Emails = E-Mails nicht zulassen
  Do not allow Bulk Emails = Massen-E-Mails nicht zulassen
  Do not allow Mails = Postsendungen nicht zulassen
  Allow = Zulassen
  Do Not Allow = Nicht zulassen
  Address 1: Name = Adresse 1: Name
  Address 1: Street 1 = Adresse 1: Straße 1
  Address 1: Street 2 = Adresse 1: Straße 2
  Address 1: Street 3 = Adresse 1: Straße 3
  Address 1: City = Adresse 1: Ort
  Address 1: State/Province = Adresse 1: Bundesland/Kanton
  Address 1: ZIP/Postal Code = Adresse 1: Postleitzahl
  Address 1: Country/Region = Adresse 1: Land/Region
  Address 1: Phone = Adresse 1: Telefon
  Topic = Thema
  Lead Source = Leadquelle
  Advertisement = Werbung
  Employee Referral = Empfehlung durch Mitarbeiter
  External Referral = Externe Empfehlung
  Partner = Partner
  Public Relations = Öffentlichkeitsarbeit
  Seminar = Seminar
  Trade Show = Messe
  Web = Web
  Word of Mouth = Mundpropaganda
  Other = Sonstiges
  Parent Contact for lead = Übergeordneter Kontakt für Lead
  Parent Account for lead = Übergeordnete Firma für Lead
  Est. Revenue = Gesch. Umsatz
  Est. Close Date = Gesch. Abschlussdatum
  Potential Customer = Potenzieller Kunde
  Originating Lead = Ursprünglicher Lead
  Open = Offen
  Qualified = Qualifiziert
  Disqualified = Disqualifiziert
  New = Neu
  Contacted = Kontaktiert
  Lost = Verloren
  Won = Gewonnen
  Cannot Contact = Kontaktaufnahme nicht möglich
  No Longer Interested = Kein Interesse mehr
  Canceled = Abgebrochen
  In Progress = In Bearbeitung
  On Hold = Zurückgestellt
  Purpose = Zweck
  Type = Typ
  Dynamic = Dynamisch
  Static = Statisch
  Query = Abfrage
  Member Type = Mitgliedstyp
  Marketing List Member Type = Typ des Marketinglistenmitglieds
  Members Count = Mitgliederanzahl
  Member = Mitglied
  Active = Aktiv
  Inactive = Inaktiv
  Enabled = Aktiviert
  Disabled = Deaktiviert
  Yes = Ja
  No = Nein
  Status = Status
  Status Reason = Statusgrund
  Created On = Erstellt am
  Created By = Erstellt von
  Modified On = Geändert am
  Modified By = Geändert von
  Version Number = Versionsnummer
  Owner = Besitzer
  Owning User = Besitzender Benutzer
  Owning Team = Besitzendes Team
  Owning Business Unit = Besitzende Unternehmenseinheit
  Title = Titel
  Language = Sprache
  Currency Symbol = Währungssymbol
  Parent Business Unit = Übergeordnete Unternehmenseinheit`
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' = ') as [string, string]),
);

/** A label of the platform in the languages that it has here; `undefined` for one that is English only. */
export function platformLabels(english: string): Labels | undefined {
  const german = WORDS.get(english);
  return german === undefined ? undefined : { [ENGLISH]: english, [GERMAN]: german };
}
