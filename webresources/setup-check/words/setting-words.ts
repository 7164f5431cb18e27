import type { Words } from '../../kit/words';

/** Where a setting of the Functions app is written. */
export function settingWords(name: string): Words {
  return {
    en: `Put it into the setting ${name} of the Functions app (Azure portal > your Function App > Settings > Environment variables; a reference to Key Vault is better), and click “Apply”: the app starts anew.`,
    de: `Tragen Sie es in die Einstellung ${name} der Functions-App ein (Azure-Portal > Ihre Function App > Einstellungen > Umgebungsvariablen; besser als Verweis auf Key Vault) und klicken Sie auf „Anwenden“: Die App startet neu.`,
  };
}
