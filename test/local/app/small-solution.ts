import { strToU8, zipSync } from 'fflate';

const label = (text: string): string =>
  `<LocalizedNames><LocalizedName description="${text}" languagecode="1033" /></LocalizedNames>`;

/** The platform's grid in the place of a list, with what draws its cells. */
const grid = (
  uniqueId: string,
  customizer: string,
): string => `<controlDescription${uniqueId === '' ? '' : ` forControl="${uniqueId}"`}>
  <customControl id="{E7A81278-8635-4D9E-8D4D-59480B391C5B}"><parameters /></customControl>
  <customControl formFactor="2" name="Microsoft.PowerApps.PowerAppsOneGrid"><parameters><data-set name="Items"><ViewId>{A1}</ViewId></data-set><EnableEditing static="true" type="Enum">no</EnableEditing><GridCustomizerControlFullName static="true" type="SingleLine.Text">${customizer}</GridCustomizerControlFullName></parameters></customControl></controlDescription>`;

const view = (name: string, type: number, id: string, more = ''): string => `<savedquery>
  <isdefault>${name.startsWith('Active') ? 1 : 0}</isdefault><savedqueryid>{${id.toUpperCase()}}</savedqueryid>
  <layoutxml><grid><row name="result" id="contactid"><cell name="fullname" width="200" /><cell name="hiddenone" ishidden="1" /></row>${controlOf(name)}</grid></layoutxml>
  <querytype>${type}</querytype>
  <fetchxml><fetch version="1.0"><entity name="contact"><attribute name="fullname" />${more}</entity></fetch></fetchxml>
  ${label(name)}</savedquery>`;

function controlOf(view: string): string {
  if (view === 'Blocked Contacts')
    return `<controlDescriptions>${grid('', 'nod_Nod.InList')}</controlDescriptions>`;
  if (view === 'Associated')
    return '<controlDescriptions><controlDescription><customControl formFactor="2" name="nod_Nod.Map"><parameters /></customControl></controlDescription></controlDescriptions>';
  // As makers leave it: the platform's grid without a customizer.
  if (view === 'Quick Find') return `<controlDescriptions>${grid('', '')}</controlDescriptions>`;
  return '';
}

const FORM = `<systemform><formid>{F0000000-0000-0000-0000-000000000001}</formid><FormActivationState>1</FormActivationState><form>
  <header><rows><row><cell><control id="header_ownerid" datafieldname="ownerid" classid="{270BD3DB-D9AF-4782-9025-509E298DEC0A}" /></cell></row></rows></header>
  <tabs><tab id="{T1}" name="general"><labels><label description="Allgemein" languagecode="1031" /><label description="General" languagecode="1033" /></labels>
    <columns><column width="60%"><sections><section id="{S1}" name="chat" columns="11" showlabel="false"><labels><label description="Chat" languagecode="1033" /></labels>
      <rows><row><cell colspan="2" rowspan="9" showlabel="false"><labels><label description="Consent" languagecode="1033" /></labels>
        <control id="nod_whatsappconsent" datafieldname="nod_whatsappconsent" uniqueid="{U1}" classid="{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}" /></cell>
        <cell><control id="related" uniqueid="{U2}" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}" disabled="true"><parameters><TargetEntityType>nod_message</TargetEntityType><RelationshipName>nod_contact_messages</RelationshipName></parameters></control></cell></row></rows>
    </section></sections></column></columns></tab></tabs>
  <formLibraries><Library name="nod_/form.js" /></formLibraries>
  <events><event name="onchange" attribute="nod_whatsappconsent"><Handlers>
    <Handler functionName="Nod.Form.changed" libraryName="nod_/form.js" enabled="true" passExecutionContext="true" /><Handler functionName="Nod.Form.off" libraryName="nod_/form.js" enabled="false" /></Handlers></event>
    <event name="onrecordselect"><Handlers /></event></events>
  <controlDescriptions><controlDescription forControl="{U1}">
    <customControl id="{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}"><parameters><datafieldname>nod_whatsappconsent</datafieldname></parameters></customControl>
    <customControl formFactor="1" name="nod_Nod.Other"><parameters /></customControl>
    <customControl formFactor="2" name="nod_Nod.ConsentChat"><parameters><complianceField type="TwoOptions">nod_whatsappconsent</complianceField><mode static="true" type="Enum">full</mode></parameters></customControl>
  </controlDescription>${grid('{U2}', 'nod_Nod.InRelated')}</controlDescriptions>
</form>${label('WhatsApp')}</systemform>`;

const RIBBON = `<RibbonDiffXml>
  <CustomActions>
    <CustomAction Id="a1" Location="Mscrm.HomepageGrid.contact.MainTab.Actions.Controls._children" Sequence="20"><CommandUIDefinition>
      <Button Id="nod.block" Command="nod.block.command" LabelText="$LocLabels:nod.block" ToolTipDescription="Stops everything" ModernImage="$webresource:nod_/icons/block.svg" Sequence="20" /></CommandUIDefinition></CustomAction>
    <CustomAction Id="a2" Location="Mscrm.Form.nod_message.MainTab.Save.Controls._children"><CommandUIDefinition><Button Id="nod.link" Command="nod.link.command" LabelText="Link to" Sequence="10" /></CommandUIDefinition></CustomAction>
    <CustomAction Id="flyout" Location="Mscrm.HomepageGrid.contact.MainTab.Actions.Controls._children"><CommandUIDefinition><FlyoutAnchor Id="nod.more" /></CommandUIDefinition></CustomAction>
  </CustomActions>
  <CommandDefinitions>
    <CommandDefinition Id="nod.block.command"><EnableRules><EnableRule Id="nod.one" /><EnableRule Id="nod.script" /></EnableRules><DisplayRules><DisplayRule Id="nod.may" /><DisplayRule Id="nod.unheard" /></DisplayRules>
      <Actions><JavaScriptFunction Library="$webresource:nod_/commands.js" FunctionName="Nod.block"><CrmParameter Value="SelectedControl" /><StringParameter Value="Block" /><CrmParameter Value="SelectedControlSelectedItemIds" /><BoolParameter Value="true" /><IntParameter Value="7" /></JavaScriptFunction></Actions></CommandDefinition>
    <CommandDefinition Id="nod.link.command"><EnableRules><EnableRule Id="nod.state" /></EnableRules><DisplayRules /><Actions /></CommandDefinition>
  </CommandDefinitions>
  <RuleDefinitions><DisplayRules>
      <DisplayRule Id="nod.may"><EntityPrivilegeRule EntityName="nod_consentrequest" PrivilegeType="Create" PrivilegeDepth="Basic" /><MiscellaneousPrivilegeRule PrivilegeName="prvExportToExcel" /></DisplayRule>
    </DisplayRules><EnableRules>
      <EnableRule Id="nod.one"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1" Maximum="1" /></EnableRule>
      <EnableRule Id="nod.script"><CustomRule Library="$webresource:nod_/commands.js" FunctionName="Nod.mayBlock" Default="false"><CrmParameter Value="SelectedControl" /></CustomRule></EnableRule>
      <EnableRule Id="nod.state"><FormStateRule State="Create" InvertResult="true" /><DeviceTypeRule Type="Desktop" /></EnableRule>
    </EnableRules></RuleDefinitions>
  <LocLabels><LocLabel Id="nod.block"><Titles><Title languagecode="1031" description="Sperren" /><Title languagecode="1033" description="Block" /></Titles></LocLabel></LocLabels>
</RibbonDiffXml>`;

/** The shape of Microsoft's sample charts: two groupings make a comparison, two measures two series. */
const chart = (
  id: string,
  name: string,
  { groups, measures, look }: { groups: string; measures: string[]; look: string },
): string => `<visualization><savedqueryvisualizationid>{${id}}</savedqueryvisualizationid>
  <datadescription><datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="contact">${groups}${measures
    .map((alias) => `<attribute alias="${alias}" name="contactid" aggregate="count" />`)
    .join('')}</entity></fetch></fetchcollection>
    <categorycollection><category>${measures.map((alias) => `<measurecollection><measure alias="${alias}" /></measurecollection>`).join('')}</category></categorycollection></datadefinition></datadescription>
  <presentationdescription><Chart PaletteCustomColors="149,189,66; 197, 56, 52;"><Series>${look}</Series></Chart></presentationdescription>
  <isdefault>0</isdefault>${label(name)}</visualization>`;

const VISUALIZATIONS = `<Visualizations>
  ${chart('F2', 'By Gender and Day', {
    groups:
      '<attribute groupby="true" alias="day" name="createdon" dategrouping="day" /><attribute groupby="true" alias="gender" name="gendercode" />',
    measures: ['n'],
    look: '<Series ChartType="StackedColumn" />',
  })}
  ${chart('F1', 'By Gender', {
    groups: '<attribute groupby="true" alias="gender" name="gendercode" />',
    measures: ['n', 'm'],
    look: '<Series ChartType="Column" Color="1, 2, 3" LegendText="All" /><Series ChartType="line" />',
  })}
  ${chart('F3', 'Funnel', { groups: '<attribute groupby="true" alias="g" name="gendercode" />', measures: ['n'], look: '<Series ChartType="Funnel" />' })}
</Visualizations>`;

const DASHBOARDS = `<Dashboards><Dashboard>
  <LocalizedNames><LocalizedName description="Contacts at a Glance" languagecode="1033" /><LocalizedName description="Kontakte im Überblick" languagecode="1031" /></LocalizedNames>
  <FormId>{DA5}</FormId><FormXml><forms type="dashboard"><form><tabs><tab id="{T}"><columns><column width="100%"><sections><section columns="1111" id="{S}"><rows>
    <row><cell colspan="3" rowspan="2" showlabel="false"><control id="c1" classid="{E7A81278-8635-4d9e-8D4D-59480B391C5B}"><parameters><TargetEntityType>contact</TargetEntityType><ChartGridMode>Chart</ChartGridMode><ViewId>{A1}</ViewId><VisualizationId>{F1}</VisualizationId></parameters></control></cell></row><row />
  </rows></section></sections></column></columns></tab></tabs></form></forms></FormXml></Dashboard></Dashboards>`;

/** customizations.xml of a small solution in the shape of a real export, with parts that the page cannot show. */
export const CUSTOMIZATIONS = `<ImportExportXml><Entities><Entity><Name LocalizedName="Contact">Contact</Name>
  <FormXml><forms type="main">${FORM}</forms><forms type="quickCreate"><systemform><formid>{Q1}</formid><form />${label('Quick')}</systemform></forms><forms type="card"><systemform><formid>{K1}</formid><form /></systemform></forms></FormXml>
  <SavedQueries><savedqueries>
    ${view('Blocked Contacts', 0, 'b1')}${view('Active Contacts', 0, 'a1', '<order attribute="fullname" /><filter><condition attribute="fullname" operator="ne" value="a &amp; &quot;b&quot;" /></filter>')}
    ${view('Quick Find', 4, 'c1')}${view('Lookup', 64, 'd1')}${view('Associated', 2, 'e1')}
  </savedqueries></SavedQueries>${VISUALIZATIONS}${RIBBON}<CustomControlDefaultConfigs /><IconVectorName>nod_/icons/contact.svg</IconVectorName></Entity></Entities>
  ${DASHBOARDS}<Languages><Language>1033</Language><Language>1031</Language></Languages>
  <Roles><Role id="{ABCDEF00-0000-0000-0000-000000000001}" name="Nod Agent" /></Roles>
  <WebResources><WebResource><Name>nod_/commands.js</Name><FileName>/WebResources/nod_commandsjs01</FileName></WebResource></WebResources>
  <AppModuleSiteMaps><AppModuleSiteMap><SiteMap><Area Id="nod"><Titles><Title LCID="1033" Title="Nod" /></Titles><Group Id="g"><Titles><Title LCID="1033" Title="Customers" /></Titles>
    <SubArea Id="s1" Entity="contact"><Titles><Title LCID="1033" Title="Contacts" /><Title LCID="1031" Title="Kontakte" /></Titles><Privilege Entity="contact" Privilege="Read,Write" /></SubArea>
    <SubArea Id="s2" Url="/main.aspx?pagetype=entitylist&amp;etn=contact&amp;viewid={B1}" VectorIcon="/WebResources/nod_/icons/blocked.svg"><Titles><Title LCID="1033" Title="Blocked" /></Titles></SubArea>
    <SubArea Id="s4" Url="/workplace/home_dashboards.aspx" DefaultDashboard="{DA5}"><Titles><Title LCID="1033" Title="Glance" /></Titles></SubArea>
    <SubArea Id="s5" Url="$webresource:nod_/setup-check.html?data=x" PassParams="true"><Titles><Title LCID="1033" Title="Check" /></Titles></SubArea>
    <SubArea Id="s3" Url="https://example.com"><Titles><Title LCID="1033" Title="Elsewhere" /></Titles></SubArea>
  </Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>
  <AppModules><AppModule>${label('Nod')}</AppModule></AppModules></ImportExportXml>`;

export const MANIFEST = `<manifest><control namespace="Nod" constructor="ConsentChat" control-type="virtual">
  <property name="complianceField" of-type="TwoOptions" usage="bound" required="true" />
  <resources><code path="bundle.js" order="1" /><css path="css/chat.css" /><resx path="strings/ConsentChat.1033.resx" /><resx path="strings/ConsentChat.1025.resx" /></resources>
  <feature-usage><uses-feature name="WebAPI" required="true" /></feature-usage></control></manifest>`;

/** The small solution, packed. */
export function packSmallSolution(): Uint8Array {
  return zipSync({
    'customizations.xml': strToU8(CUSTOMIZATIONS),
    'Controls/nod_Nod.ConsentChat/ControlManifest.xml': strToU8(MANIFEST),
    'Controls/nod_Nod.ConsentChat/bundle.js': strToU8('/* the bundle */'),
    'WebResources/nod_commandsjs01': strToU8('/* the commands */'),
  });
}
