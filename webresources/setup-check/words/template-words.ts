import { type WordsOf, counted, listed } from './line-words';

/** What customers are sent, and what they answer. */
export const templateWords: WordsOf<'templates' | 'answers'> = {
  templates: {
    title: { en: 'Published templates', de: 'Veröffentlichte Vorlagen' },
    ok: {
      'templates-ready': (about) =>
        about('count') === '0'
          ? { en: 'No template is published yet.', de: 'Noch ist keine Vorlage veröffentlicht.' }
          : {
              en: `WhatsApp has approved what is published: ${counted(about('count'), 'template', 'templates')}.`,
              de: `WhatsApp hat genehmigt, was veröffentlicht ist: ${counted(about('count'), 'Vorlage', 'Vorlagen')}.`,
            },
    },
    broken: {
      'templates-unfit': {
        wrong: (about) =>
          listed(about, {
            missing: { en: 'Not at WhatsApp any more:', de: 'Nicht mehr bei WhatsApp:' },
            notApproved: { en: 'Cannot be sent now:', de: 'Derzeit nicht versendbar:' },
            changed: { en: 'Changed at WhatsApp:', de: 'Bei WhatsApp geändert:' },
          }),
        mend: () => ({
          en: 'In WhatsApp Manager > Message templates, see what became of it. Then open Setup > WhatsApp Configurations, click “Sync from WhatsApp”, and publish the Message Template again, or choose another template in it.',
          de: 'Sehen Sie im WhatsApp-Manager > Nachrichtenvorlagen nach, was damit ist. Öffnen Sie dann Einrichtung > WhatsApp-Konfigurationen, klicken Sie auf „Von WhatsApp synchronisieren“ und veröffentlichen Sie die Nachrichtenvorlage erneut, oder wählen Sie darin eine andere Vorlage.',
        }),
      },
    },
  },
  answers: {
    title: { en: 'Answers to Consent Templates', de: 'Antworten auf Einwilligungsvorlagen' },
    ok: {
      'answers-ready': (about) =>
        about('count') === '0'
          ? {
              en: 'No Consent Template is published yet.',
              de: 'Noch ist keine Einwilligungsvorlage veröffentlicht.',
            }
          : {
              en: `Customers can say yes to what is published: ${counted(about('count'), 'Consent Template', 'Consent Templates')}.`,
              de: `Kunden können auf das Veröffentlichte mit Ja antworten: ${counted(about('count'), 'Einwilligungsvorlage', 'Einwilligungsvorlagen')}.`,
            },
    },
    broken: {
      'answers-missing': {
        wrong: (about) => ({
          en: `No answer is understood as a yes to: ${about('templates')}.`,
          de: `Keine Antwort gilt als Ja auf: ${about('templates')}.`,
        }),
        mend: () => ({
          en: 'Open Setup > Message Templates > New, choose the type Opt-In, the Consent Template, and type the words of its button as the customer’s response; save and click “Publish”. Do the same for Opt-Out.',
          de: 'Öffnen Sie Einrichtung > Nachrichtenvorlagen > Neu, wählen Sie den Typ „Opt-In“ und die Einwilligungsvorlage und tragen Sie den Text ihrer Schaltfläche als Antwort des Kunden ein; speichern Sie und klicken Sie auf „Veröffentlichen“. Verfahren Sie ebenso für „Opt-Out“.',
        }),
      },
    },
  },
};
