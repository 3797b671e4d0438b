extension Words {
    /// Words of the report.
    static let report = #"""
        report.title
        en Accounts that post the same things: what the data show
        zh 发布相同内容的账号：数据所示
        ru Аккаунты, публикующие одно и то же: что показывают данные
        de Accounts, die dasselbe veröffentlichen: was die Daten zeigen
        fr Des comptes qui publient les mêmes choses : ce que montrent les données
        es Cuentas que publican lo mismo: lo que muestran los datos

        report.found
        en What was found
        zh 发现
        ru Что найдено
        de Was gefunden wurde
        fr Ce qui a été trouvé
        es Lo que se encontró

        report.more
        en and {0} more|and {0} more
        zh 另有 {0} 个
        ru и ещё {0}|и ещё {0}|и ещё {0}
        de und {0} weiterer|und {0} weitere
        fr et {0} autre|et {0} autres
        es y {0} más|y {0} más

        report.extent
        en {0} occasion over {1}|{0} occasions over {1}
        zh {0} 个场合，历时 {1}
        ru {0} случай за {1}|{0} случая за {1}|{0} случаев за {1}
        de {0} Anlass, verteilt auf {1}|{0} Anlässe, verteilt auf {1}
        fr {0} occasion sur {1}|{0} occasions sur {1}
        es {0} ocasión a lo largo de {1}|{0} ocasiones a lo largo de {1}

        report.tryNext
        en What to try next: more layers ({0}), a wider window ({1}), posts of a longer time; and look below at what was left out. What is not found is not thereby absent.
        zh 下一步可尝试：更多的层（{0}）、更宽的窗口（{1}）、更长时间的帖子；并查看下文未包含的内容。没有发现不等于不存在。
        ru Что попробовать дальше: больше слоёв ({0}), более широкое окно ({1}), посты за более долгое время; ниже сказано, что не учтено. Если что-то не найдено, это не значит, что этого нет.
        de Als Nächstes: mehr Ebenen ({0}), ein weiteres Zeitfenster ({1}), Beiträge aus längerer Zeit; unten steht, was weggelassen wurde. Was nicht gefunden wurde, kann trotzdem da sein.
        fr À essayer ensuite : plus de couches ({0}), une fenêtre plus large ({1}), des publications sur une plus longue durée ; voir plus bas ce qui a été écarté. Ce qui n’est pas trouvé n’est pas pour autant absent.
        es Qué probar ahora: más capas ({0}), una ventana más amplia ({1}), publicaciones de más tiempo; abajo se indica lo que se omitió. Lo que no se encuentra no por ello está ausente.

        report.largest
        en The largest community, A, has {0} account ({1}); they posted {2} together between {3} and {4}.|The largest community, A, has {0} accounts ({1}); they posted {2} together between {3} and {4}.
        zh 最大的社群 A 有 {0} 个账号（{1}）；它们在 {3} 至 {4} 期间一起发布了 {2}。
        ru Самое большое сообщество, A: {0} аккаунт ({1}); вместе опубликовано с {3} по {4}: {2}.|Самое большое сообщество, A: {0} аккаунта ({1}); вместе опубликовано с {3} по {4}: {2}.|Самое большое сообщество, A: {0} аккаунтов ({1}); вместе опубликовано с {3} по {4}: {2}.
        de Die größte Gruppe, A, hat {0} Account ({1}); gemeinsam veröffentlicht zwischen {3} und {4}: {2}.|Die größte Gruppe, A, hat {0} Accounts ({1}); gemeinsam veröffentlicht zwischen {3} und {4}: {2}.
        fr La plus grande communauté, A, a {0} compte ({1}) ; publié ensemble entre le {3} et le {4} : {2}.|La plus grande communauté, A, a {0} comptes ({1}) ; publié ensemble entre le {3} et le {4} : {2}.
        es La mayor comunidad, A, tiene {0} cuenta ({1}); publicado a la vez entre el {3} y el {4}: {2}.|La mayor comunidad, A, tiene {0} cuentas ({1}); publicado a la vez entre el {3} y el {4}: {2}.

        report.largestMost
        en The largest community, A, has {0} account ({1}); they posted {2} together between {3} and {4}, most often “{5}”.|The largest community, A, has {0} accounts ({1}); they posted {2} together between {3} and {4}, most often “{5}”.
        zh 最大的社群 A 有 {0} 个账号（{1}）；它们在 {3} 至 {4} 期间一起发布了 {2}，最多的是“{5}”。
        ru Самое большое сообщество, A: {0} аккаунт ({1}); вместе опубликовано с {3} по {4}: {2}, чаще всего «{5}».|Самое большое сообщество, A: {0} аккаунта ({1}); вместе опубликовано с {3} по {4}: {2}, чаще всего «{5}».|Самое большое сообщество, A: {0} аккаунтов ({1}); вместе опубликовано с {3} по {4}: {2}, чаще всего «{5}».
        de Die größte Gruppe, A, hat {0} Account ({1}); gemeinsam veröffentlicht zwischen {3} und {4}: {2}, am häufigsten „{5}“.|Die größte Gruppe, A, hat {0} Accounts ({1}); gemeinsam veröffentlicht zwischen {3} und {4}: {2}, am häufigsten „{5}“.
        fr La plus grande communauté, A, a {0} compte ({1}) ; publié ensemble entre le {3} et le {4} : {2}, le plus souvent « {5} ».|La plus grande communauté, A, a {0} comptes ({1}) ; publié ensemble entre le {3} et le {4} : {2}, le plus souvent « {5} ».
        es La mayor comunidad, A, tiene {0} cuenta ({1}); publicado a la vez entre el {3} y el {4}: {2}, lo más frecuente «{5}».|La mayor comunidad, A, tiene {0} cuentas ({1}); publicado a la vez entre el {3} y el {4}: {2}, lo más frecuente «{5}».

        report.thinFor
        en The evidence is thin for {0}.
        zh {0} 的证据薄弱。
        ru Доказательств мало для {0}.
        de Die Belege sind dünn für {0}.
        fr Les preuves sont minces pour {0}.
        es Las pruebas son escasas para {0}.

        report.thinMany
        en The evidence is thin for {1} and {0} more.|The evidence is thin for {1} and {0} more.
        zh {1} 及另外 {0} 个的证据薄弱。
        ru Доказательств мало для {1} и ещё {0}.|Доказательств мало для {1} и ещё {0}.|Доказательств мало для {1} и ещё {0}.
        de Die Belege sind dünn für {1} und {0} weitere.|Die Belege sind dünn für {1} und {0} weitere.
        fr Les preuves sont minces pour {1} et {0} autre.|Les preuves sont minces pour {1} et {0} autres.
        es Las pruebas son escasas para {1} y {0} más.|Las pruebas son escasas para {1} y {0} más.

        report.notWho
        en Nothing here says who runs the accounts or why: coordinated, inauthentic, harmful and state-run are four different claims, and only the first was looked at.
        zh 这里没有说明谁在操控这些账号或为何操控：协同、虚假、有害和国家操纵是四种不同的说法，此处只考察了第一种。
        ru Здесь ничего не говорится о том, кто и зачем ведёт эти аккаунты: координация, недостоверность, вред и связь с государством — четыре разных утверждения, и проверено только первое.
        de Nichts hier sagt, wer die Accounts betreibt oder warum: koordiniert, unecht, schädlich und staatlich gesteuert sind vier verschiedene Aussagen, und nur die erste wurde untersucht.
        fr Rien ici ne dit qui gère ces comptes ni pourquoi : coordonné, inauthentique, nuisible et piloté par un État sont quatre affirmations différentes, et seule la première a été examinée.
        es Nada aquí dice quién maneja las cuentas ni por qué: coordinado, no auténtico, dañino y dirigido por un Estado son cuatro afirmaciones distintas, y solo se examinó la primera.

        report.noChanceShown
        en No chance level was applied, so this does not show that the accounts acted together.
        zh 未使用偶然水平，因此这并不表明这些账号共同行动。
        ru Уровень случайности не применялся, поэтому это не показывает, что аккаунты действовали вместе.
        de Ein Zufallsmaß wurde nicht angewandt; dies zeigt also nicht, dass die Accounts gemeinsam handelten.
        fr Aucun niveau de hasard n’a été appliqué ; cela ne montre donc pas que les comptes ont agi ensemble.
        es No se aplicó ningún nivel de azar, así que esto no muestra que las cuentas actuaran juntas.

        report.span
        en {0} to {1}
        zh {0} 至 {1}
        ru с {0} по {1}
        de {0} bis {1}
        fr du {0} au {1}
        es del {0} al {1}

        report.noLevel
        en no chance level
        zh 无偶然水平
        ru без оценки случайности
        de kein Zufallsmaß
        fr sans niveau de hasard
        es sin nivel de azar

        report.thinCell
        en thin: {0}
        zh 薄弱：{0}
        ru мало: {0}
        de dünn: {0}
        fr mince : {0}
        es escasa: {0}

        report.no
        en no
        zh 否
        ru нет
        de nein
        fr non
        es no

        report.communitiesFirst
        en Communities, largest first
        zh 社群，由大到小
        ru Сообщества, начиная с самых больших
        de Gruppen, die größten zuerst
        fr Communautés, les plus grandes d’abord
        es Comunidades, primero las mayores

        report.communitiesMore
        en Communities, largest first; {0} further ones are in the table at the end|Communities, largest first; {0} further ones are in the table at the end
        zh 社群，由大到小；另外 {0} 个见文末表格
        ru Сообщества, начиная с самых больших; ещё {0} — в таблице в конце|Сообщества, начиная с самых больших; ещё {0} — в таблице в конце|Сообщества, начиная с самых больших; ещё {0} — в таблице в конце
        de Gruppen, die größten zuerst; {0} weitere steht in der Tabelle am Ende|Gruppen, die größten zuerst; {0} weitere stehen in der Tabelle am Ende
        fr Communautés, les plus grandes d’abord ; {0} autre figure dans le tableau final|Communautés, les plus grandes d’abord ; {0} autres figurent dans le tableau final
        es Comunidades, primero las mayores; {0} más está en la tabla del final|Comunidades, primero las mayores; {0} más están en la tabla del final

        report.column.accounts
        en accounts
        zh 账号
        ru аккаунты
        de Accounts
        fr comptes
        es cuentas

        report.column.account
        en account
        zh 账号
        ru аккаунт
        de Account
        fr compte
        es cuenta

        report.column.bestKnown
        en best known
        zh 最知名成员
        ru самые известные
        de bekannteste
        fr les plus connus
        es más conocidas

        report.column.postedMost
        en posted most
        zh 发布最多
        ru чаще всего
        de am meisten veröffentlicht
        fr le plus publié
        es lo más publicado

        report.column.span
        en span
        zh 时段
        ru период
        de Zeitraum
        fr période
        es período

        report.column.layers
        en layers
        zh 层
        ru слои
        de Ebenen
        fr couches
        es capas

        report.column.evidence
        en evidence
        zh 证据
        ru доказательства
        de Belege
        fr preuves
        es pruebas

        report.column.thin
        en thin
        zh 薄弱
        ru мало
        de dünn
        fr mince
        es escasa

        report.column.community
        en community
        zh 社群
        ru сообщество
        de Gruppe
        fr communauté
        es comunidad

        report.column.posts
        en posts
        zh 帖子
        ru посты
        de Beiträge
        fr publications
        es publicaciones

        report.column.first
        en first
        zh 最早
        ru первый
        de erster
        fr premier
        es primero

        report.column.last
        en last
        zh 最晚
        ru последний
        de letzter
        fr dernier
        es último

        report.column.perMember
        en evidence per member
        zh 每名成员的证据
        ru доказательств на участника
        de Belege je Mitglied
        fr preuve par membre
        es prueba por miembro

        report.column.familyWise
        en family-wise p
        zh 族系 p 值
        ru p с поправкой
        de p über alle Tests
        fr p de l’ensemble
        es p del conjunto

        report.column.name
        en name
        zh 名称
        ru имя
        de Name
        fr nom
        es nombre

        report.column.handle
        en handle
        zh 用户名
        ru ник
        de Handle
        fr identifiant public
        es usuario

        report.column.platform
        en platform
        zh 平台
        ru платформа
        de Plattform
        fr plateforme
        es plataforma

        report.column.id
        en id
        zh ID
        ru id
        de ID
        fr id
        es id

        report.column.status
        en status
        zh 状态
        ru статус
        de Status
        fr statut
        es estado

        report.column.distinct
        en distinct objects
        zh 不同对象
        ru разных объектов
        de verschiedene Objekte
        fr objets distincts
        es objetos distintos

        report.column.occasions
        en occasions
        zh 场合
        ru случаи
        de Anlässe
        fr occasions
        es ocasiones

        report.column.p
        en p
        zh p
        ru p
        de p
        fr p
        es p

        report.column.q
        en q
        zh q
        ru q
        de q
        fr q
        es q

        report.withId
        en {0}, id {1}
        zh {0}，ID {1}
        ru {0}, id {1}
        de {0}, ID {1}
        fr {0}, id {1}
        es {0}, id {1}

        report.postedBy
        en {0}, posted by {1} in {2}, {3} to {4}:
        zh {0}，由 {1} 在 {2}中发布，{3} 至 {4}：
        ru {0} ({1}, {2}), с {3} по {4}:
        de {0} ({1}, {2}), {3} bis {4}:
        fr {0}, publié par {1} dans {2}, du {3} au {4} :
        es {0}, publicado por {1} en {2}, del {3} al {4}:

        report.translation
        en Translation
        zh 译文
        ru Перевод
        de Übersetzung
        fr Traduction
        es Traducción

        report.postWithoutId
        en a post without id
        zh 无 ID 的帖子
        ru пост без id
        de ein Beitrag ohne ID
        fr une publication sans id
        es una publicación sin id

        report.post
        en post {0}
        zh 帖子 {0}
        ru пост {0}
        de Beitrag {0}
        fr publication {0}
        es publicación {0}

        report.postLine
        en {0} by {1}, {2}; {3}, line {4}
        zh {0}，{1}，{2}；{3}，第 {4} 行
        ru {0}, {1}, {2}; {3}, строка {4}
        de {0} von {1}, {2}; {3}, Zeile {4}
        fr {0} par {1}, {2} ; {3}, ligne {4}
        es {0} por {1}, {2}; {3}, línea {4}

        report.postLineCaptured
        en {0} by {1}, {2}, captured {5}; {3}, line {4}
        zh {0}，{1}，{2}，采集于 {5}；{3}，第 {4} 行
        ru {0}, {1}, {2}, сохранён {5}; {3}, строка {4}
        de {0} von {1}, {2}, erfasst {5}; {3}, Zeile {4}
        fr {0} par {1}, {2}, capturé {5} ; {3}, ligne {4}
        es {0} por {1}, {2}, capturada {5}; {3}, línea {4}

        report.rule.heading
        en What to rule out
        zh 需要排除的解释
        ru Что нужно исключить
        de Was auszuschließen ist
        fr Ce qu’il faut écarter
        es Qué hay que descartar

        report.rule.text
        en These look the same as a common plan in the times of posts. What was measured of them stands with each community.
        zh 从发帖时间看，以下情形与共同计划没有区别。对它们的测量见各社群。
        ru По времени постов всё это выглядит так же, как общий план. Что из этого измерено, сказано при каждом сообществе.
        de Dies sieht in den Zeiten der Beiträge genauso aus wie ein gemeinsamer Plan. Was davon gemessen wurde, steht bei jeder Gruppe.
        fr Dans les heures des publications, tout cela a le même aspect qu’un plan commun. Ce qui en a été mesuré figure avec chaque communauté.
        es En las horas de las publicaciones, esto se ve igual que un plan común. Lo que se midió figura en cada comunidad.

        report.rule.owner
        en one owner: one person or firm may hold several accounts, on one platform or on several
        zh 同一所有者：一个人或公司可能拥有多个账号，在一个或多个平台上
        ru один владелец: у одного человека или фирмы может быть несколько аккаунтов на одной или нескольких платформах
        de ein Inhaber: eine Person oder Firma kann mehrere Accounts haben, auf einer Plattform oder auf mehreren
        fr un même titulaire : une personne ou une société peut avoir plusieurs comptes, sur une ou plusieurs plateformes
        es un mismo titular: una persona o empresa puede tener varias cuentas, en una plataforma o en varias

        report.rule.tool
        en a tool: a scheduler or an app posts for several accounts at one moment
        zh 工具：定时工具或应用同时为多个账号发帖
        ru инструмент: планировщик или приложение публикует за несколько аккаунтов одновременно
        de ein Werkzeug: ein Planungswerkzeug oder eine App veröffentlicht für mehrere Accounts zugleich
        fr un outil : un planificateur ou une application publie pour plusieurs comptes au même moment
        es una herramienta: un programador o una aplicación publica por varias cuentas a la vez

        report.rule.source
        en one source: readers of one newsletter, channel, agency or account pass the same things on, without a plan
        zh 同一来源：同一通讯、频道、机构或账号的读者没有计划地转发相同内容
        ru один источник: читатели одной рассылки, канала, агентства или аккаунта передают одно и то же дальше без плана
        de eine Quelle: Leser desselben Newsletters, Kanals, Dienstes oder Accounts geben dasselbe ohne Plan weiter
        fr une même source : les lecteurs d’une lettre, d’une chaîne, d’une agence ou d’un compte relaient les mêmes choses, sans plan
        es una misma fuente: lectores de un boletín, canal, agencia o cuenta difunden lo mismo, sin plan

        report.rule.trend
        en a trend: people who react to one moment do so alike; then outsiders do it too, and a long tail follows
        zh 潮流：人们对同一时刻的反应相似；此时外部账号也会如此，并有较长的后续
        ru тренд: люди одинаково откликаются на одно событие; тогда то же делают и посторонние, и тянется длинный хвост
        de ein Trend: Menschen reagieren gleich auf einen Moment; dann tun es auch Außenstehende, und es klingt lange nach
        fr une tendance : on réagit de même à un même moment ; des comptes extérieurs le font alors aussi, et une longue traîne suit
        es una tendencia: la gente reacciona igual ante un momento; entonces también lo hacen cuentas ajenas, y sigue una larga cola

        report.rule.pieces
        en cut pieces: one circle that was cut into several communities, or several circles that were taken as one, have other members than they seem to have
        zh 切分：一个圈子被分成多个社群，或多个圈子被当作一个，其成员与表面所见不同
        ru неверные границы: круг, разрезанный на несколько сообществ, или несколько кругов, принятых за один, имеют иных участников, чем кажется
        de falsche Grenzen: ein Kreis, der in mehrere Gruppen zerschnitten, oder mehrere, die für einen gehalten wurden, haben andere Mitglieder, als es scheint
        fr découpage : un cercle coupé en plusieurs communautés, ou plusieurs pris pour un seul, ont d’autres membres qu’il n’y paraît
        es cortes: un círculo dividido en varias comunidades, o varios tomados por uno, tienen otros miembros de los que parece

        report.rule.collection
        en the collection: accounts gathered because they looked alike will look alike
        zh 采集方式：因相似而被收集的账号当然相似
        ru сбор данных: аккаунты, собранные за похожесть, будут похожи
        de die Sammlung: Accounts, die gesammelt wurden, weil sie sich ähneln, ähneln sich
        fr la collecte : des comptes réunis parce qu’ils se ressemblent se ressembleront
        es la recolección: cuentas reunidas porque se parecían se parecerán

        report.rule.coarse
        en coarse times: they are known to the {0} only, so that meetings look closer
        zh 时间粗略：只精确到{0}，因此相遇显得更近
        ru грубое время: оно известно лишь с точностью до {0}, и совпадения кажутся ближе
        de grobe Zeiten: sie sind nur auf die {0} genau, sodass Treffen enger wirken
        fr heures approximatives : connues seulement à la {0} près, si bien que les rencontres paraissent plus proches
        es horas imprecisas: solo se conocen al {0}, de modo que las coincidencias parecen más cercanas

        report.furtherEntries
        en and {0} further entries in the case|and {0} further entries in the case
        zh 案件中另有 {0} 条记录
        ru и ещё {0} запись в деле|и ещё {0} записи в деле|и ещё {0} записей в деле
        de und {0} weiterer Eintrag im Fall|und {0} weitere Einträge im Fall
        fr et {0} autre entrée dans le dossier|et {0} autres entrées dans le dossier
        es y {0} entrada más en el caso|y {0} entradas más en el caso

        report.recorded
        en What analysts recorded of its members
        zh 分析人员对其成员的记录
        ru Что аналитики записали об участниках
        de Was Analysten über die Mitglieder erfassten
        fr Ce que les analystes ont consigné de ses membres
        es Lo que registraron los analistas de sus miembros

        report.persona
        en persona {0}: played by {1}
        zh 人设 {0}：由 {1} 扮演
        ru персонаж {0}: играют {1}
        de Persona {0}: gespielt von {1}
        fr personnage {0} : joué par {1}
        es personaje {0}: interpretado por {1}

        report.personaOpen
        en persona {0}, not confirmed yet: played by {1}
        zh 人设 {0}，尚未确认：由 {1} 扮演
        ru персонаж {0}, ещё не подтверждён: играют {1}
        de Persona {0}, noch nicht bestätigt: gespielt von {1}
        fr personnage {0}, pas encore confirmé : joué par {1}
        es personaje {0}, aún sin confirmar: interpretado por {1}

        report.claim
        en claim of {0}: {1} {2}; assessed: {3}
        zh {0} 自称：{1} {2}；评估：{3}
        ru заявление ({0}): {1} {2}; оценка: {3}
        de Behauptung von {0}: {1} {2}; bewertet: {3}
        fr affirmation de {0} : {1} {2} ; évaluation : {3}
        es afirmación de {0}: {1} {2}; evaluación: {3}

        report.claimObserved
        en claim of {0}: {1} {2}; observed: {4}; assessed: {3}
        zh {0} 自称：{1} {2}；观察到：{4}；评估：{3}
        ru заявление ({0}): {1} {2}; наблюдается: {4}; оценка: {3}
        de Behauptung von {0}: {1} {2}; beobachtet: {4}; bewertet: {3}
        fr affirmation de {0} : {1} {2} ; observé : {4} ; évaluation : {3}
        es afirmación de {0}: {1} {2}; observado: {4}; evaluación: {3}

        report.role
        en {0}: recorded as {1}
        zh {0}：记录为 {1}
        ru {0}: записан как {1}
        de {0}: erfasst als {1}
        fr {0} : consigné comme {1}
        es {0}: registrado como {1}

        report.event
        en {0}: {1}, {2}
        zh {0}：{1}，{2}
        ru {0}: {1}, {2}
        de {0}: {1}, {2}
        fr {0} : {1}, {2}
        es {0}: {1}, {2}

        report.tables
        en Tables
        zh 表格
        ru Таблицы
        de Tabellen
        fr Tableaux
        es Tablas

        report.accountsAll
        en Accounts
        zh 账号
        ru Аккаунты
        de Accounts
        fr Comptes
        es Cuentas

        report.accountsMore
        en Accounts; {0} further accounts are in accounts.csv|Accounts; {0} further accounts are in accounts.csv
        zh 账号；另外 {0} 个见 accounts.csv
        ru Аккаунты; ещё {0} — в accounts.csv|Аккаунты; ещё {0} — в accounts.csv|Аккаунты; ещё {0} — в accounts.csv
        de Accounts; {0} weiterer steht in accounts.csv|Accounts; {0} weitere stehen in accounts.csv
        fr Comptes ; {0} autre figure dans accounts.csv|Comptes ; {0} autres figurent dans accounts.csv
        es Cuentas; {0} más está en accounts.csv|Cuentas; {0} más están en accounts.csv

        report.tiesAll
        en Ties, most distinct objects first
        zh 连线，不同对象由多到少
        ru Связи, начиная с наибольшего числа объектов
        de Verbindungen, die meisten Objekte zuerst
        fr Liens, le plus d’objets distincts d’abord
        es Vínculos, primero los de más objetos distintos

        report.tiesMore
        en Ties, most distinct objects first; {0} further ties are in ties.csv|Ties, most distinct objects first; {0} further ties are in ties.csv
        zh 连线，不同对象由多到少；另外 {0} 条见 ties.csv
        ru Связи, начиная с наибольшего числа объектов; ещё {0} — в ties.csv|Связи, начиная с наибольшего числа объектов; ещё {0} — в ties.csv|Связи, начиная с наибольшего числа объектов; ещё {0} — в ties.csv
        de Verbindungen, die meisten Objekte zuerst; {0} weitere steht in ties.csv|Verbindungen, die meisten Objekte zuerst; {0} weitere stehen in ties.csv
        fr Liens, le plus d’objets distincts d’abord ; {0} autre figure dans ties.csv|Liens, le plus d’objets distincts d’abord ; {0} autres figurent dans ties.csv
        es Vínculos, primero los de más objetos distintos; {0} más está en ties.csv|Vínculos, primero los de más objetos distintos; {0} más están en ties.csv

        report.against
        en What speaks against a plan
        zh 不支持共同计划的迹象
        ru Что говорит против плана
        de Was gegen einen Plan spricht
        fr Ce qui parle contre un plan
        es Lo que habla en contra de un plan

        report.strongest
        en Strongest ties
        zh 最强的连线
        ru Сильнейшие связи
        de Stärkste Verbindungen
        fr Liens les plus forts
        es Vínculos más fuertes

        report.headed
        en {0}: {1}
        zh {0}：{1}
        ru {0}: {1}
        de {0}: {1}
        fr {0} : {1}
        es {0}: {1}

        report.thinEvidence
        en thin evidence
        zh 证据薄弱
        ru доказательств мало
        de dünne Belege
        fr preuves minces
        es pruebas escasas

        report.looksLike
        en looks like {0}
        zh 看起来像{0}
        ru похоже на: {0}
        de sieht aus wie {0}
        fr ressemble à {0}
        es se parece a {0}

        report.activity
        en {0} tie on {1}: {2} of {3}, {4} to {5}.|{0} ties on {1}: {2} of {3}, {4} to {5}.
        zh {1} 上的 {0} 条连线：{2}，{3}，{4} 至 {5}。
        ru {0} связь ({1}): {2}, {3}, с {4} по {5}.|{0} связи ({1}): {2}, {3}, с {4} по {5}.|{0} связей ({1}): {2}, {3}, с {4} по {5}.
        de {0} Verbindung ({1}): {2}, {3}, {4} bis {5}.|{0} Verbindungen ({1}): {2}, {3}, {4} bis {5}.
        fr {0} lien ({1}) : {2}, {3}, du {4} au {5}.|{0} liens ({1}) : {2}, {3}, du {4} au {5}.
        es {0} vínculo ({1}): {2}, {3}, del {4} al {5}.|{0} vínculos ({1}): {2}, {3}, del {4} al {5}.

        report.activityOn
        en {0} tie on {1}: {2} of {3}, on {6}, {4} to {5}.|{0} ties on {1}: {2} of {3}, on {6}, {4} to {5}.
        zh {1} 上的 {0} 条连线：{2}，{3}，{6}，{4} 至 {5}。
        ru {0} связь ({1}): {2}, {3}, {6}, с {4} по {5}.|{0} связи ({1}): {2}, {3}, {6}, с {4} по {5}.|{0} связей ({1}): {2}, {3}, {6}, с {4} по {5}.
        de {0} Verbindung ({1}): {2}, {3}, {6}, {4} bis {5}.|{0} Verbindungen ({1}): {2}, {3}, {6}, {4} bis {5}.
        fr {0} lien ({1}) : {2}, {3}, {6}, du {4} au {5}.|{0} liens ({1}) : {2}, {3}, {6}, du {4} au {5}.
        es {0} vínculo ({1}): {2}, {3}, {6}, del {4} al {5}.|{0} vínculos ({1}): {2}, {3}, {6}, del {4} al {5}.

        report.perMember
        en Evidence per member {0}; family-wise p {1}.
        zh 每名成员的证据 {0}；族系 p 值 {1}。
        ru Доказательств на участника {0}; p с поправкой на число проверок {1}.
        de Belege je Mitglied {0}; p über alle Tests {1}.
        fr Preuve par membre {0} ; p sur l’ensemble des tests {1}.
        es Prueba por miembro {0}; p del conjunto de pruebas {1}.

        report.grade
        en Evidence: {0}. {1} of {2} members share two or more pieces of content unlikely to match by accident; {3} of {2} met the same partner again more often than their activity explains.
        zh 证据：{0}。{2} 名成员中有 {1} 名共享两个或更多不太可能偶然相同的内容；{2} 名中有 {3} 名再次遇到同一伙伴的次数多于其活跃程度所能解释。
        ru Доказательства: {0}. Участников, у которых совпадают два и более объекта, вряд ли одинаковых случайно: {1} из {2}; снова встречавших того же партнёра чаще, чем объясняет их активность: {3} из {2}.
        de Belege: {0}. {1} von {2} Mitgliedern teilen zwei oder mehr Inhalte, die kaum zufällig gleich sind; {3} von {2} trafen denselben Partner häufiger wieder, als ihre Aktivität erklärt.
        fr Preuves : {0}. {1} membres sur {2} partagent au moins deux contenus qui ont peu de chances de concorder par accident ; {3} sur {2} ont retrouvé le même partenaire plus souvent que leur activité ne l’explique.
        es Pruebas: {0}. {1} de {2} miembros comparten dos o más contenidos que difícilmente coinciden por accidente; {3} de {2} volvieron a coincidir con el mismo socio más a menudo de lo que explica su actividad.

        report.thinTested
        en The community stands on {0}; so little shows neither a habit nor a plan. Do not publish it on this alone.
        zh 该社群仅基于 {0}；如此之少既不表明习惯也不表明计划。不要仅凭此发布。
        ru Сообщество держится на следующем: {0}; столь малое не показывает ни привычки, ни плана. На одном этом публиковать нельзя.
        de Die Gruppe beruht auf Folgendem: {0}; so wenig zeigt weder eine Gewohnheit noch einen Plan. Allein darauf sollte nichts veröffentlicht werden.
        fr La communauté repose sur {0} ; si peu ne montre ni une habitude ni un plan. Ne pas publier sur cette seule base.
        es La comunidad se apoya en {0}; tan poco no muestra ni un hábito ni un plan. No publique solo con esto.

        report.thinUntested
        en The community stands on {0}, and no chance level was applied. Do not publish it on this alone.
        zh 该社群仅基于 {0}，且未使用偶然水平。不要仅凭此发布。
        ru Сообщество держится на следующем: {0}; уровень случайности не применялся. На одном этом публиковать нельзя.
        de Die Gruppe beruht auf Folgendem: {0}; ein Zufallsmaß wurde nicht angewandt. Allein darauf sollte nichts veröffentlicht werden.
        fr La communauté repose sur {0}, et aucun niveau de hasard n’a été appliqué. Ne pas publier sur cette seule base.
        es La comunidad se apoya en {0} y no se aplicó ningún nivel de azar. No publique solo con esto.

        report.first
        en Who is first
        zh 谁最先
        ru Кто первый
        de Wer zuerst kommt
        fr Qui est premier
        es Quién es el primero

        report.firstNone
        en No account is first more often than the draw of a lot.
        zh 没有账号最先的次数多于抽签。
        ru Ни один аккаунт не бывает первым чаще, чем при жребии.
        de Kein Account ist häufiger zuerst, als es das Los ergäbe.
        fr Aucun compte n’est premier plus souvent que par tirage au sort.
        es Ninguna cuenta es la primera más a menudo que por sorteo.

        report.leads
        en {1} is first on {0} of the {2} at which it is present; drawn by lot among those present it would be {3} (p {4}, all members looked at).|{1} is first on {0} of the {2} at which it is present; drawn by lot among those present it would be {3} (p {4}, all members looked at).
        zh {1} 在其参与的 {2} 中有 {0} 个最先；若在参与者中抽签则为 {3}（p {4}，已考虑全部成员）。
        ru {1}: {0} раз первым ({2} с участием); по жребию среди участвующих было бы {3} (p {4}, с учётом всех участников).|{1}: {0} раза первым ({2} с участием); по жребию среди участвующих было бы {3} (p {4}, с учётом всех участников).|{1}: {0} раз первым ({2} с участием); по жребию среди участвующих было бы {3} (p {4}, с учётом всех участников).
        de {1} ist {0}-mal zuerst ({2} mit Beteiligung); nach Los unter den Beteiligten wären es {3} (p {4}, alle Mitglieder betrachtet).|{1} ist {0}-mal zuerst ({2} mit Beteiligung); nach Los unter den Beteiligten wären es {3} (p {4}, alle Mitglieder betrachtet).
        fr {1} est premier {0} fois ({2} où il est présent) ; par tirage au sort parmi les présents ce serait {3} (p {4}, tous les membres considérés).|{1} est premier {0} fois ({2} où il est présent) ; par tirage au sort parmi les présents ce serait {3} (p {4}, tous les membres considérés).
        es {1} es la primera {0} vez ({2} en que está presente); por sorteo entre las presentes serían {3} (p {4}, considerados todos los miembros).|{1} es la primera {0} veces ({2} en que está presente); por sorteo entre las presentes serían {3} (p {4}, considerados todos los miembros).

        report.leadsMeans
        en The others may follow it without a plan; being first does not show who gives orders.
        zh 其他账号可能没有计划地跟随它；最先并不表明由谁下令。
        ru Остальные могут следовать за ним без плана; первенство не показывает, кто отдаёт приказы.
        de Die anderen können ihm ohne Plan folgen; zuerst zu sein zeigt nicht, wer Anweisungen gibt.
        fr Les autres peuvent le suivre sans plan ; être premier ne montre pas qui donne des ordres.
        es Las demás pueden seguirla sin plan; ser la primera no muestra quién da las órdenes.

        report.leadsChance
        en That is not distinguishable from chance.
        zh 这与偶然无法区分。
        ru Это не отличить от случайности.
        de Das ist vom Zufall nicht zu unterscheiden.
        fr Cela ne se distingue pas du hasard.
        es Eso no se distingue del azar.

        report.tie
        en {0} and {1}: {2}
        zh {0} 与 {1}：{2}
        ru {0} и {1}: {2}
        de {0} und {1}: {2}
        fr {0} et {1} : {2}
        es {0} y {1}: {2}

        report.tieOn
        en {0} and {1}: {2} on {3}, p {4}
        zh {0} 与 {1}：{2}，{3}，p {4}
        ru {0} и {1}: {2}, {3}, p {4}
        de {0} und {1}: {2}, {3}, p {4}
        fr {0} et {1} : {2}, {3}, p {4}
        es {0} y {1}: {2}, {3}, p {4}

        report.outsiders
        en outsiders: {0} account outside the community used one of its objects within {1} of it|outsiders: {0} accounts outside the community used one of its objects within {1} of it
        zh 外部账号：社群之外有 {0} 个账号在 {1} 内使用了其对象之一
        ru посторонние: {0} аккаунт вне сообщества использовал один из его объектов в пределах {1}|посторонние: {0} аккаунта вне сообщества использовали один из его объектов в пределах {1}|посторонние: {0} аккаунтов вне сообщества использовали один из его объектов в пределах {1}
        de Außenstehende: {0} Account außerhalb der Gruppe nutzte eines ihrer Objekte innerhalb von {1}|Außenstehende: {0} Accounts außerhalb der Gruppe nutzten eines ihrer Objekte innerhalb von {1}
        fr comptes extérieurs : {0} compte hors de la communauté a utilisé l’un de ses objets en {1}|comptes extérieurs : {0} comptes hors de la communauté ont utilisé l’un de ses objets en {1}
        es ajenas: {0} cuenta fuera de la comunidad usó uno de sus objetos en {1}|ajenas: {0} cuentas fuera de la comunidad usaron uno de sus objetos en {1}

        report.tail
        en tail: {0} post by outsiders followed later, within an hour (a public trend leaves a long tail)|tail: {0} posts by outsiders followed later, within an hour (a public trend leaves a long tail)
        zh 后续：一小时内外部账号又发了 {0} 条帖子（公众潮流会留下较长的后续）
        ru хвост: позже, в течение часа, последовал {0} пост посторонних (публичный тренд оставляет длинный хвост)|хвост: позже, в течение часа, последовали {0} поста посторонних (публичный тренд оставляет длинный хвост)|хвост: позже, в течение часа, последовало {0} постов посторонних (публичный тренд оставляет длинный хвост)
        de Nachklang: {0} Beitrag Außenstehender folgte später, binnen einer Stunde (ein öffentlicher Trend klingt lange nach)|Nachklang: {0} Beiträge Außenstehender folgten später, binnen einer Stunde (ein öffentlicher Trend klingt lange nach)
        fr traîne : {0} publication extérieure a suivi plus tard, dans l’heure (une tendance publique laisse une longue traîne)|traîne : {0} publications extérieures ont suivi plus tard, dans l’heure (une tendance publique laisse une longue traîne)
        es cola: {0} publicación ajena siguió más tarde, en una hora (una tendencia pública deja una larga cola)|cola: {0} publicaciones ajenas siguieron más tarde, en una hora (una tendencia pública deja una larga cola)

        report.crowd
        en crowd: up to {0} account on one object at one moment|crowd: up to {0} accounts on one object at one moment
        zh 人群：同一时刻同一对象上最多 {0} 个账号
        ru толпа: до {0} аккаунта на одном объекте одновременно|толпа: до {0} аккаунтов на одном объекте одновременно|толпа: до {0} аккаунтов на одном объекте одновременно
        de Menge: bis zu {0} Account zugleich bei einem Objekt|Menge: bis zu {0} Accounts zugleich bei einem Objekt
        fr foule : jusqu’à {0} compte sur un objet au même moment|foule : jusqu’à {0} comptes sur un objet au même moment
        es multitud: hasta {0} cuenta en un objeto a la vez|multitud: hasta {0} cuentas en un objeto a la vez

        report.scheduler
        en scheduler: {0} of {1} posts at a whole minute (chance: one in sixty)|scheduler: {0} of {1} posts at a whole minute (chance: one in sixty)
        zh 定时工具：{1} 条帖子中有 {0} 条在整分钟（偶然：六十分之一）
        ru планировщик: постов ровно в начале минуты: {0} из {1} (случайно — один из шестидесяти)|планировщик: постов ровно в начале минуты: {0} из {1} (случайно — один из шестидесяти)|планировщик: постов ровно в начале минуты: {0} из {1} (случайно — один из шестидесяти)
        de Planungswerkzeug: {0} von {1} Beiträgen auf die volle Minute (Zufall: einer von sechzig)|Planungswerkzeug: {0} von {1} Beiträgen auf die volle Minute (Zufall: einer von sechzig)
        fr planificateur : {0} publication sur {1} à la minute pile (hasard : une sur soixante)|planificateur : {0} publications sur {1} à la minute pile (hasard : une sur soixante)
        es programador: {0} de {1} publicaciones al minuto exacto (azar: una de sesenta)|programador: {0} de {1} publicaciones al minuto exacto (azar: una de sesenta)

        report.owner
        en one owner: the accounts are on {0}; one person may hold an account on each
        zh 同一所有者：这些账号在 {0}；一个人可能在每个平台都有账号
        ru один владелец: аккаунты на {0}; у одного человека может быть аккаунт на каждой платформе
        de ein Inhaber: die Accounts sind auf {0}; eine Person kann auf jeder Plattform einen haben
        fr un même titulaire : les comptes sont sur {0} ; une personne peut avoir un compte sur chacune
        es un mismo titular: las cuentas están en {0}; una persona puede tener una en cada una

        report.generic
        en trending objects: {1} of {0} object is generic (a hashtag, a sound, a short text, or used by very many)|trending objects: {1} of {0} objects are generic (a hashtag, a sound, a short text, or used by very many)
        zh 热门对象：{0} 个对象中有 {1} 个为泛用（话题标签、声音、短文本或极多人使用）
        ru популярные объекты: общих (хештег, звук, короткий текст или то, что используют очень многие): {1} из {0}|популярные объекты: общих (хештег, звук, короткий текст или то, что используют очень многие): {1} из {0}|популярные объекты: общих (хештег, звук, короткий текст или то, что используют очень многие): {1} из {0}
        de verbreitete Objekte: {1} von {0} Objekt ist allgemein (ein Hashtag, ein Ton, ein kurzer Text oder von sehr vielen genutzt)|verbreitete Objekte: {1} von {0} Objekten sind allgemein (ein Hashtag, ein Ton, ein kurzer Text oder von sehr vielen genutzt)
        fr objets en vogue : {1} sur {0} objet est générique (mot-dièse, son, texte court, ou utilisé par un très grand nombre)|objets en vogue : {1} sur {0} objets sont génériques (mot-dièse, son, texte court, ou utilisés par un très grand nombre)
        es objetos en tendencia: {1} de {0} objeto es genérico (una etiqueta, un sonido, un texto corto o usado por muchísimos)|objetos en tendencia: {1} de {0} objetos son genéricos (una etiqueta, un sonido, un texto corto o usados por muchísimos)

        report.opaque
        en a small crowd: the data hold only ids of most objects, not what they are. If they are what many would choose alike (a hashtag, a breaking headline), fewer than fifty people who react to the same moments look like this: look at what the ids stand for
        zh 小规模人群：数据中大多数对象只有 ID，没有内容。如果它们是许多人都会选择的（话题标签、突发标题），不到五十个对同样时刻作出反应的人看起来就是这样：请查看这些 ID 代表什么
        ru малая толпа: о большинстве объектов в данных есть лишь id, а не содержание. Если это то, что выбрали бы многие (хештег, срочная новость), так выглядят и менее пятидесяти человек, откликающихся на одни моменты: посмотрите, что стоит за id
        de eine kleine Menge: die Daten enthalten von den meisten Objekten nur IDs, nicht, was sie sind. Wenn es das ist, was viele gleich wählen würden (ein Hashtag, eine Eilmeldung), sehen weniger als fünfzig Menschen, die auf dieselben Momente reagieren, so aus: nachsehen, wofür die IDs stehen
        fr une petite foule : les données ne contiennent que les id de la plupart des objets, non ce qu’ils sont. Si beaucoup les choisiraient de même (un mot-dièse, un titre urgent), moins de cinquante personnes qui réagissent aux mêmes moments ont cet aspect : voir ce que désignent les id
        es una pequeña multitud: de la mayoría de los objetos los datos solo contienen ids, no lo que son. Si son lo que muchos elegirían igual (una etiqueta, un titular urgente), menos de cincuenta personas que reaccionan a los mismos momentos se ven así: mire qué representan los ids

        report.oneSource
        en one source: {0} is first most often, and others may copy it
        zh 同一来源：{0} 最常最先，其他账号可能复制它
        ru один источник: {0} чаще всего первый, и другие могут его копировать
        de eine Quelle: {0} ist am häufigsten zuerst, und andere können kopieren
        fr une même source : {0} est le plus souvent premier, et d’autres peuvent le copier
        es una misma fuente: {0} es la primera más a menudo, y otras pueden copiarla

        report.nothingAgainst
        en nothing that was measured; what stands under “What to rule out” remains
        zh 没有测得任何迹象；“需要排除的解释”所列内容仍然适用
        ru ничего из измеренного; сказанное в разделе «Что нужно исключить» остаётся в силе
        de nichts, was gemessen wurde; was unter „Was auszuschließen ist“ steht, bleibt
        fr rien de ce qui a été mesuré ; ce qui figure sous « Ce qu’il faut écarter » demeure
        es nada de lo que se midió; queda lo que figura en «Qué hay que descartar»

        report.input
        en {1}: {0} records, {2} used, {3} in the ledger; read as {4}; SHA-256 {5}|{1}: {0} records, {2} used, {3} in the ledger; read as {4}; SHA-256 {5}
        zh {1}：{0} 条记录，使用 {2} 条，{3} 条在账簿中；读取格式 {4}；SHA-256 {5}
        ru {1}: {0} запись, использовано {2}, в журнале {3}; прочитано как {4}; SHA-256 {5}|{1}: {0} записи, использовано {2}, в журнале {3}; прочитано как {4}; SHA-256 {5}|{1}: {0} записей, использовано {2}, в журнале {3}; прочитано как {4}; SHA-256 {5}
        de {1}: {0} Datensatz, {2} genutzt, {3} im Verzeichnis; gelesen als {4}; SHA-256 {5}|{1}: {0} Datensätze, {2} genutzt, {3} im Verzeichnis; gelesen als {4}; SHA-256 {5}
        fr {1} : {0} enregistrement, {2} utilisés, {3} au registre ; lu comme {4} ; SHA-256 {5}|{1} : {0} enregistrements, {2} utilisés, {3} au registre ; lu comme {4} ; SHA-256 {5}
        es {1}: {0} registro, {2} usados, {3} en el libro; leído como {4}; SHA-256 {5}|{1}: {0} registros, {2} usados, {3} en el libro; leído como {4}; SHA-256 {5}

        report.onLayer
        en {0} on layer {1}
        zh {1} 层 {0} 个
        ru {0} на слое {1}
        de {0} auf Ebene {1}
        fr {0} sur la couche {1}
        es {0} en la capa {1}

        report.read
        en What was read
        zh 读取的内容
        ru Что прочитано
        de Was gelesen wurde
        fr Ce qui a été lu
        es Lo que se leyó

        report.readPosts
        en {0} posts by {1} accounts, {2} to {3}; distinct objects: {4}. Times are known to the {5}.
        zh {1} 个账号的 {0} 条帖子，{2} 至 {3}；不同对象：{4}。时间精确到{5}。
        ru Постов: {0}, аккаунтов: {1}, с {2} по {3}; разных объектов: {4}. Время известно с точностью до {5}.
        de Beiträge: {0}, Accounts: {1}, {2} bis {3}; verschiedene Objekte: {4}. Genauigkeit der Zeiten: {5}.
        fr Publications : {0}, comptes : {1}, du {2} au {3} ; objets distincts : {4}. Précision des heures : {5}.
        es Publicaciones: {0}, cuentas: {1}, del {2} al {3}; objetos distintos: {4}. Precisión de las horas: {5}.

        report.tested
        en How it was tested
        zh 检验方法
        ru Как проверялось
        de Wie geprüft wurde
        fr Comment cela a été testé
        es Cómo se comprobó

        report.testedNot
        en Acting together within minutes was not tested ({0}).
        zh 未检验数分钟内的共同行动（{0}）。
        ru Совместные действия в пределах минут не проверялись ({0}).
        de Gemeinsames Handeln binnen Minuten wurde nicht geprüft ({0}).
        fr L’action commune en quelques minutes n’a pas été testée ({0}).
        es No se comprobó la acción conjunta en minutos ({0}).

        report.chosen
        en How ties were chosen
        zh 连线的选取方法
        ru Как выбраны связи
        de Wie Verbindungen gewählt wurden
        fr Comment les liens ont été choisis
        es Cómo se eligieron los vínculos

        report.byHand
        en By hand: every pair with at least {0} distinct objects on a layer within {1} is a tie. No chance level was applied. The p and q in {2} say how likely each tie's timing is under ±{3} of jitter ({4} pairs tested); they decided nothing.
        zh 手动：在某层上 {1} 内共享至少 {0} 个不同对象的每一对均为连线。未使用偶然水平。{2} 中的 p 和 q 表示在 ±{3} 抖动下各连线时间的可能性（检验了 {4} 对）；它们不决定任何结果。
        ru Вручную: связь — это каждая пара, у которой на одном слое в пределах {1} не меньше {0} общих объектов. Уровень случайности не применялся. p и q в {2} говорят, насколько вероятно время каждой связи при сдвиге ±{3} (проверено пар: {4}); они ничего не решали.
        de Von Hand: jedes Paar mit mindestens {0} verschiedenen Objekten auf einer Ebene innerhalb von {1} ist eine Verbindung. Ein Zufallsmaß wurde nicht angewandt. p und q in {2} sagen, wie wahrscheinlich die Zeiten jeder Verbindung bei ±{3} Verschiebung sind ({4} Paare geprüft); sie entschieden nichts.
        fr À la main : toute paire ayant au moins {0} objets distincts sur une couche en {1} est un lien. Aucun niveau de hasard n’a été appliqué. p et q dans {2} disent la probabilité des heures de chaque lien sous un décalage de ±{3} ({4} paires testées) ; ils n’ont rien décidé.
        es A mano: todo par con al menos {0} objetos distintos en una capa en {1} es un vínculo. No se aplicó ningún nivel de azar. p y q en {2} dicen lo probables que son las horas de cada vínculo con un desplazamiento de ±{3} ({4} pares comprobados); no decidieron nada.

        report.windowOn
        en {0} on {1}
        zh {1} 上 {0}
        ru {0} для {1}
        de {0} bei {1}
        fr {0} pour {1}
        es {0} en {1}

        report.tested.coAction
        en Two posts of the same object by two accounts at most {0} apart are a co-action.
        zh 两个账号相隔至多 {0} 发布同一对象的两条帖子为一次协同行为。
        ru Два поста одного объекта от двух аккаунтов с разрывом не более {0} — совместное действие.
        de Zwei Beiträge desselben Objekts von zwei Accounts im Abstand von höchstens {0} sind eine gemeinsame Aktion.
        fr Deux publications du même objet par deux comptes à {0} d’écart au plus sont une action commune.
        es Dos publicaciones del mismo objeto por dos cuentas con {0} de diferencia como máximo son una acción conjunta.

        report.tested.null
        en Under the null model every post moves by its own random offset of up to {0} either way.
        zh 在零模型下，每条帖子向前或向后随机移动至多 {0}。
        ru В нулевой модели каждый пост сдвигается на собственную случайную величину до {0} в обе стороны.
        de Im Nullmodell verschiebt sich jeder Beitrag um einen eigenen Zufallswert von bis zu {0} in beide Richtungen.
        fr Sous le modèle nul, chaque publication est décalée au hasard d’au plus {0} dans un sens ou dans l’autre.
        es En el modelo nulo cada publicación se desplaza al azar hasta {0} en ambos sentidos.

        report.tested.pairs
        en {1} pairs of accounts met closely enough to be tested; {0} pair is a candidate tie (p at most {2}), in {3}.|{1} pairs of accounts met closely enough to be tested; {0} pairs are candidate ties (p at most {2}), in {3}.
        zh 有 {1} 对账号相遇足够近而得以检验；其中 {0} 对为候选连线（p 不超过 {2}），分属 {3}。
        ru Достаточно близко, чтобы их проверить, сошлось пар аккаунтов: {1}; из них {0} возможная связь (p не выше {2}), {3}.|Достаточно близко, чтобы их проверить, сошлось пар аккаунтов: {1}; из них {0} возможные связи (p не выше {2}), {3}.|Достаточно близко, чтобы их проверить, сошлось пар аккаунтов: {1}; из них {0} возможных связей (p не выше {2}), {3}.
        de {1} Paare von Accounts trafen sich nah genug für eine Prüfung; {0} Paar ist eine mögliche Verbindung (p höchstens {2}), in {3}.|{1} Paare von Accounts trafen sich nah genug für eine Prüfung; {0} Paare sind mögliche Verbindungen (p höchstens {2}), in {3}.
        fr {1} paires de comptes se sont croisées d’assez près pour être testées ; {0} paire est un lien candidat (p au plus {2}), dans {3}.|{1} paires de comptes se sont croisées d’assez près pour être testées ; {0} paires sont des liens candidats (p au plus {2}), dans {3}.
        es {1} pares de cuentas coincidieron lo bastante cerca para comprobarlos; {0} par es un vínculo candidato (p como máximo {2}), en {3}.|{1} pares de cuentas coincidieron lo bastante cerca para comprobarlos; {0} pares son vínculos candidatos (p como máximo {2}), en {3}.

        report.tested.evidence
        en The largest evidence per member (the sum of -log10 p of a group's candidate ties, divided by its members) is {0} in the data and at most {1} in {2} jittered copies.
        zh 每名成员证据（群组候选连线的 -log10 p 之和除以成员数）在数据中最高为 {0}，在 {2} 个抖动副本中最高为 {1}。
        ru Наибольшее доказательство на участника (сумма -log10 p возможных связей группы, делённая на число участников): {0} в данных и не более {1} среди сдвинутых копий, которых {2}.
        de Der größte Beleg je Mitglied (Summe von -log10 p der möglichen Verbindungen einer Gruppe, geteilt durch ihre Mitglieder) ist {0} in den Daten und höchstens {1} in {2} verschobenen Kopien.
        fr La plus grande preuve par membre (somme de -log10 p des liens candidats d’un groupe, divisée par ses membres) est {0} dans les données et au plus {1} dans {2} copies décalées.
        es La mayor prueba por miembro (suma de -log10 p de los vínculos candidatos de un grupo, dividida por sus miembros) es {0} en los datos y como máximo {1} en {2} copias desplazadas.

        report.tested.kept
        en Groups with a family-wise p of at most {0} and at least {1} times the evidence per member of any copy are kept.
        zh 保留族系 p 值不超过 {0} 且每名成员证据至少为任何副本 {1} 倍的群组。
        ru Оставлены группы с p не выше {0} (с поправкой на число проверок) и с доказательствами на участника не менее чем в {1} раза выше, чем в любой копии.
        de Behalten werden Gruppen mit einem p über alle Tests von höchstens {0} und mindestens dem {1}-Fachen des Belegs je Mitglied jeder Kopie.
        fr Sont retenus les groupes dont le p sur l’ensemble des tests est au plus {0} et la preuve par membre au moins {1} fois celle de toute copie.
        es Se conservan los grupos con un p del conjunto de pruebas de {0} como máximo y al menos {1} veces la prueba por miembro de cualquier copia.

        report.furtherCommunities
        en {0} further communities are in {1}.|{0} further communities are in {1}.
        zh 另外 {0} 个社群见 {1}。
        ru Ещё {0} сообщество — в {1}.|Ещё {0} сообщества — в {1}.|Ещё {0} сообществ — в {1}.
        de {0} weitere Gruppe steht in {1}.|{0} weitere Gruppen stehen in {1}.
        fr {0} autre communauté figure dans {1}.|{0} autres communautés figurent dans {1}.
        es {0} comunidad más está en {1}.|{0} comunidades más están en {1}.

        report.crowdGroup
        en group {0}: {1}
        zh 群组 {0}：{1}
        ru группа {0}: {1}
        de Gruppe {0}: {1}
        fr groupe {0} : {1}
        es grupo {0}: {1}

        report.crowdGroupLooks
        en group {0}: {1}; looks like {2}
        zh 群组 {0}：{1}；看起来像{2}
        ru группа {0}: {1}; похоже на: {2}
        de Gruppe {0}: {1}; sieht aus wie {2}
        fr groupe {0} : {1} ; ressemble à {2}
        es grupo {0}: {1}; se parece a {2}

        report.crowdObjects
        en {0} object of which {1} specific|{0} objects of which {1} specific
        zh {0} 个对象，其中 {1} 个特定
        ru {0} объект, из них особых {1}|{0} объекта, из них особых {1}|{0} объектов, из них особых {1}
        de {0} Objekt, davon {1} besonders|{0} Objekte, davon {1} besonders
        fr {0} objet dont {1} particulier|{0} objets dont {1} particuliers
        es {0} objeto, {1} de ellos particular|{0} objetos, {1} de ellos particulares

        report.crowdOutsiders
        en {0} outsider|{0} outsiders
        zh {0} 个外部账号
        ru {0} посторонний|{0} посторонних|{0} посторонних
        de {0} Außenstehender|{0} Außenstehende
        fr {0} compte extérieur|{0} comptes extérieurs
        es {0} cuenta ajena|{0} cuentas ajenas

        report.crowdMost
        en at most {0} account at one moment|at most {0} accounts at one moment
        zh 同一时刻最多 {0} 个账号
        ru не более {0} аккаунта одновременно|не более {0} аккаунтов одновременно|не более {0} аккаунтов одновременно
        de höchstens {0} Account zugleich|höchstens {0} Accounts zugleich
        fr au plus {0} compte au même moment|au plus {0} comptes au même moment
        es como máximo {0} cuenta a la vez|como máximo {0} cuentas a la vez

        report.crowds
        en Groups that look like a crowd
        zh 类似人群的群组
        ru Группы, похожие на толпу
        de Gruppen, die wie eine Menge aussehen
        fr Groupes qui ressemblent à une foule
        es Grupos que parecen una multitud

        report.crowdsText
        en Their timing is beyond chance, but they share only what strangers often post alike in answer to one moment (hashtags, sounds, short texts, what very many used), or many outsiders did the same at the time, or the data hold only ids of what they share and other groups used these at the same moments. That is no sign of a plan. They are in {0} and in no figure.
        zh 其时间超出偶然，但它们只共享互不相识者在同一时刻常会相同发布的内容（话题标签、声音、短文本、极多人使用的内容），或当时许多外部账号也这样做，或数据中只有其共享内容的编号，而其他群组在同一时刻也使用了这些内容。这不是计划的迹象。它们在 {0} 中，不在任何图中。
        ru Их время выходит за пределы случайности, но общее у них лишь то, что незнакомые люди часто одинаково публикуют в ответ на одно событие (хештеги, звуки, короткие тексты, то, что использовали очень многие), либо то же тогда делали многие посторонние, либо от общего в данных есть только идентификаторы, и в те же моменты их использовали другие группы. Это не признак плана. Они есть в {0} и не показаны ни на одном рисунке.
        de Ihre Zeiten gehen über den Zufall hinaus, doch sie teilen nur, was Fremde als Antwort auf einen Moment oft gleich veröffentlichen (Hashtags, Töne, kurze Texte, was sehr viele nutzten), oder viele Außenstehende taten damals dasselbe, oder die Daten enthalten vom Geteilten nur Kennungen, die andere Gruppen in denselben Momenten nutzten. Das ist kein Zeichen eines Plans. Sie stehen in {0} und in keiner Abbildung.
        fr Leurs moments dépassent le hasard, mais ils ne partagent que ce que des inconnus publient souvent de même en réponse à un moment (mots-dièse, sons, textes courts, ce qu’un très grand nombre a utilisé), ou beaucoup de comptes extérieurs faisaient alors de même, ou les données ne contiennent que des identifiants de ce qu’ils partagent et d’autres groupes les ont utilisés aux mêmes moments. Ce n’est pas le signe d’un plan. Ils figurent dans {0} et dans aucune figure.
        es Sus momentos superan el azar, pero solo comparten lo que los desconocidos suelen publicar igual ante un momento (etiquetas, sonidos, textos cortos, lo que usaron muchísimos), o muchas cuentas ajenas hicieron lo mismo entonces, o los datos solo contienen identificadores de lo que comparten y otros grupos los usaron en los mismos momentos. No es señal de un plan. Están en {0} y en ninguna figura.

        report.left.crowds
        en {0} posts of {1} were made by more than {2} accounts within one window: a crowd, or a very large campaign. They carry no evidence of timing; look at {3}.|{0} posts of {1} were made by more than {2} accounts within one window: a crowd, or a very large campaign. They carry no evidence of timing; look at {3}.
        zh {1} 的 {0} 条帖子在一个窗口内由超过 {2} 个账号发布：人群，或极大的行动。它们不提供时间证据；见 {3}。
        ru {0} пост ({1}) опубликован более чем {2} аккаунтами в одном окне: это толпа или очень большая кампания. Доказательств по времени они не несут; см. {3}.|{0} поста ({1}) опубликованы более чем {2} аккаунтами в одном окне: это толпа или очень большая кампания. Доказательств по времени они не несут; см. {3}.|{0} постов ({1}) опубликованы более чем {2} аккаунтами в одном окне: это толпа или очень большая кампания. Доказательств по времени они не несут; см. {3}.
        de {0} Beitrag ({1}) stammt von mehr als {2} Accounts in einem Zeitfenster: eine Menge oder eine sehr große Kampagne. Er trägt keinen zeitlichen Beleg; siehe {3}.|{0} Beiträge ({1}) stammen von mehr als {2} Accounts in einem Zeitfenster: eine Menge oder eine sehr große Kampagne. Sie tragen keinen zeitlichen Beleg; siehe {3}.
        fr {0} publication ({1}) vient de plus de {2} comptes dans une même fenêtre : une foule, ou une très grande campagne. Elle ne prouve rien par son moment ; voir {3}.|{0} publications ({1}) viennent de plus de {2} comptes dans une même fenêtre : une foule, ou une très grande campagne. Elles ne prouvent rien par leur moment ; voir {3}.
        es {0} publicación ({1}) procede de más de {2} cuentas en una ventana: una multitud o una campaña muy grande. No aporta prueba por su momento; véase {3}.|{0} publicaciones ({1}) proceden de más de {2} cuentas en una ventana: una multitud o una campaña muy grande. No aportan prueba por su momento; véase {3}.

        report.left.scheduled
        en {0} posts of {1} stand on whole five minutes far more often than chance would have it (a scheduler). Two posts on such times carry no evidence against each other.|{0} posts of {1} stand on whole five minutes far more often than chance would have it (a scheduler). Two posts on such times carry no evidence against each other.
        zh {1}的 {0} 条帖子落在整五分钟上的频率远高于偶然（定时工具）。此类时刻的两条帖子互不构成证据。
        ru {0} пост ({1}) приходится ровно на пять минут гораздо чаще, чем случайно (планировщик). Два поста в такое время не служат доказательством друг против друга.|{0} поста ({1}) приходятся ровно на пять минут гораздо чаще, чем случайно (планировщик). Два поста в такое время не служат доказательством друг против друга.|{0} постов ({1}) приходятся ровно на пять минут гораздо чаще, чем случайно (планировщик). Два поста в такое время не служат доказательством друг против друга.
        de {0} Beitrag von {1} liegt weit häufiger als zufällig auf vollen fünf Minuten (ein Planungswerkzeug). Zwei Beiträge zu solchen Zeiten belegen nichts gegeneinander.|{0} Beiträge von {1} liegen weit häufiger als zufällig auf vollen fünf Minuten (ein Planungswerkzeug). Zwei Beiträge zu solchen Zeiten belegen nichts gegeneinander.
        fr {0} publication de {1} tombe sur cinq minutes pile bien plus souvent que par hasard (un planificateur). Deux publications à de telles heures ne prouvent rien l’une contre l’autre.|{0} publications de {1} tombent sur cinq minutes pile bien plus souvent que par hasard (un planificateur). Deux publications à de telles heures ne prouvent rien l’une contre l’autre.
        es {0} publicación de {1} cae en cinco minutos exactos mucho más a menudo que por azar (un programador). Dos publicaciones a tales horas no prueban nada entre sí.|{0} publicaciones de {1} caen en cinco minutos exactos mucho más a menudo que por azar (un programador). Dos publicaciones a tales horas no prueban nada entre sí.

        report.left.unpaired
        en {0} object has too many post pairs inside the window and were counted, not paired; see {1}.|{0} objects have too many post pairs inside the window and were counted, not paired; see {1}.
        zh {0} 个对象在窗口内的帖子对过多，只计数而未配对；见 {1}。
        ru У {0} объекта слишком много пар постов в окне; он подсчитан, но не разбит на пары; см. {1}.|У {0} объектов слишком много пар постов в окне; они подсчитаны, но не разбиты на пары; см. {1}.|У {0} объектов слишком много пар постов в окне; они подсчитаны, но не разбиты на пары; см. {1}.
        de {0} Objekt hat zu viele Paare von Beiträgen im Zeitfenster und wurde gezählt, nicht gepaart; siehe {1}.|{0} Objekte haben zu viele Paare von Beiträgen im Zeitfenster und wurden gezählt, nicht gepaart; siehe {1}.
        fr {0} objet a trop de paires de publications dans la fenêtre et a été compté, non apparié ; voir {1}.|{0} objets ont trop de paires de publications dans la fenêtre et ont été comptés, non appariés ; voir {1}.
        es {0} objeto tiene demasiados pares de publicaciones en la ventana y se contó, no se emparejó; véase {1}.|{0} objetos tienen demasiados pares de publicaciones en la ventana y se contaron, no se emparejaron; véase {1}.

        report.left.refused
        en {0} record left out: {1} ({2}); see {3}.|{0} records left out: {1} ({2}); see {3}.
        zh 略去 {0} 条记录：{1}（{2}）；见 {3}。
        ru Не учтена {0} запись: {1} ({2}); см. {3}.|Не учтены {0} записи: {1} ({2}); см. {3}.|Не учтено {0} записей: {1} ({2}); см. {3}.
        de {0} Datensatz weggelassen: {1} ({2}); siehe {3}.|{0} Datensätze weggelassen: {1} ({2}); siehe {3}.
        fr {0} enregistrement écarté : {1} ({2}) ; voir {3}.|{0} enregistrements écartés : {1} ({2}) ; voir {3}.
        es {0} registro omitido: {1} ({2}); véase {3}.|{0} registros omitidos: {1} ({2}); véase {3}.

        report.left.mended
        en {0} record mended: {1} ({2}); see {3}.|{0} records mended: {1} ({2}); see {3}.
        zh 修补 {0} 条记录：{1}（{2}）；见 {3}。
        ru Исправлена {0} запись: {1} ({2}); см. {3}.|Исправлены {0} записи: {1} ({2}); см. {3}.|Исправлено {0} записей: {1} ({2}); см. {3}.
        de {0} Datensatz berichtigt: {1} ({2}); siehe {3}.|{0} Datensätze berichtigt: {1} ({2}); siehe {3}.
        fr {0} enregistrement corrigé : {1} ({2}) ; voir {3}.|{0} enregistrements corrigés : {1} ({2}) ; voir {3}.
        es {0} registro corregido: {1} ({2}); véase {3}.|{0} registros corregidos: {1} ({2}); véase {3}.

        report.left
        en What was left out, assumed or guarded against
        zh 略去、假定或防范的内容
        ru Что не учтено, принято или отведено
        de Was weggelassen, angenommen oder abgewehrt wurde
        fr Ce qui a été écarté, supposé ou prévenu
        es Lo que se omitió, se supuso o se evitó

        report.behind
        en What may be said of who is behind it
        zh 关于幕后者可以说什么
        ru Что можно сказать о том, кто за этим стоит
        de Was sich darüber sagen lässt, wer dahintersteht
        fr Ce qu’on peut dire de qui est derrière
        es Lo que puede decirse de quién está detrás

        report.open
        en Open questions
        zh 未决问题
        ru Открытые вопросы
        de Offene Fragen
        fr Questions ouvertes
        es Preguntas abiertas

        report.open.who
        en Who runs the accounts, and to what end? Nothing here tells.
        zh 谁在操控这些账号，目的何在？这里没有答案。
        ru Кто ведёт эти аккаунты и с какой целью? Отсюда это не видно.
        de Wer betreibt die Accounts, und wozu? Nichts hier sagt es.
        fr Qui gère ces comptes, et dans quel but ? Rien ici ne le dit.
        es ¿Quién maneja las cuentas y con qué fin? Nada aquí lo dice.

        report.open.owner
        en Which accounts on different platforms have one owner? {0} on a case.
        zh 不同平台上的哪些账号同属一人？对案件使用 {0}。
        ru У каких аккаунтов на разных платформах один владелец? {0} для дела.
        de Welche Accounts auf verschiedenen Plattformen haben einen Inhaber? {0} auf einem Fall.
        fr Quels comptes sur différentes plateformes ont un même titulaire ? {0} sur un dossier.
        es ¿Qué cuentas de distintas plataformas tienen un mismo titular? {0} en un caso.

        report.open.outsiders
        en Who are the outsiders that used the same objects at the same time: readers, media, or further members?
        zh 同时使用相同对象的外部账号是谁：读者、媒体，还是更多成员？
        ru Кто те посторонние, что в то же время использовали те же объекты: читатели, СМИ или ещё участники?
        de Wer sind die Außenstehenden, die zugleich dieselben Objekte nutzten: Leser, Medien oder weitere Mitglieder?
        fr Qui sont les comptes extérieurs qui ont utilisé les mêmes objets au même moment : lecteurs, médias ou autres membres ?
        es ¿Quiénes son las cuentas ajenas que usaron los mismos objetos a la vez: lectores, medios o más miembros?

        report.open.collection
        en Were the accounts collected because they look alike? Then a likeness is no finding.
        zh 这些账号是因为相似才被收集的吗？那么相似就不是发现。
        ru Не собраны ли аккаунты потому, что они похожи? Тогда похожесть — не результат.
        de Wurden die Accounts gesammelt, weil sie sich ähneln? Dann ist Ähnlichkeit kein Ergebnis.
        fr Les comptes ont-ils été collectés parce qu’ils se ressemblent ? Alors une ressemblance n’est pas un résultat.
        es ¿Se recogieron las cuentas porque se parecen? Entonces un parecido no es un hallazgo.

        report.open.before
        en What did the accounts share before the first post of the collection, and after the last?
        zh 在所收集的第一条帖子之前和最后一条之后，这些账号共享了什么？
        ru Чем делились аккаунты до первого и после последнего собранного поста?
        de Was teilten die Accounts vor dem ersten Beitrag der Sammlung und nach dem letzten?
        fr Qu’ont partagé ces comptes avant la première publication collectée, et après la dernière ?
        es ¿Qué compartieron las cuentas antes de la primera publicación recogida y después de la última?

        report.limits
        en What this does not say
        zh 本报告没有说明的
        ru Чего здесь не сказано
        de Was dies nicht sagt
        fr Ce que cela ne dit pas
        es Lo que esto no dice

        report.limitsText
        en Coordinated, inauthentic, harmful and state-run are four different claims; this run speaks of the first only. It does not say who runs an account. Timing cannot tell a plan from another common cause that acts within seconds (one owner of several accounts, a scheduling tool, a shared newsletter, people who react to one moment): read the posts behind a tie with {0} before you publish it. What is not found is not thereby absent.
        zh 协同、虚假、有害和国家操纵是四种不同的说法；本次运行只涉及第一种。它没有说明谁在操控账号。时间无法区分计划与在数秒内起作用的其他共同原因（一人多账号、定时工具、共同的通讯、对同一时刻作出反应的人）：发布前请用 {0} 阅读连线背后的帖子。没有发现不等于不存在。
        ru Координация, недостоверность, вред и связь с государством — четыре разных утверждения; здесь речь только о первом. Не говорится, кто ведёт аккаунт. Время не отличает план от другой общей причины, действующей за секунды (один владелец нескольких аккаунтов, планировщик, общая рассылка, отклик на одно событие): прежде чем публиковать, прочитайте посты за связью командой {0}. Если что-то не найдено, это не значит, что этого нет.
        de Koordiniert, unecht, schädlich und staatlich gesteuert sind vier verschiedene Aussagen; dieser Lauf spricht nur von der ersten. Er sagt nicht, wer einen Account betreibt. Zeiten unterscheiden einen Plan nicht von einer anderen gemeinsamen Ursache, die binnen Sekunden wirkt (ein Inhaber mehrerer Accounts, ein Planungswerkzeug, ein gemeinsamer Newsletter, Menschen, die auf einen Moment reagieren): vor einer Veröffentlichung die Beiträge hinter einer Verbindung mit {0} lesen. Was nicht gefunden wurde, kann trotzdem da sein.
        fr Coordonné, inauthentique, nuisible et piloté par un État sont quatre affirmations différentes ; cette analyse ne parle que de la première. Elle ne dit pas qui gère un compte. Les heures ne distinguent pas un plan d’une autre cause commune qui agit en quelques secondes (un titulaire de plusieurs comptes, un planificateur, une lettre commune, des gens qui réagissent à un même moment) : lisez les publications derrière un lien avec {0} avant de publier. Ce qui n’est pas trouvé n’est pas pour autant absent.
        es Coordinado, no auténtico, dañino y dirigido por un Estado son cuatro afirmaciones distintas; este análisis habla solo de la primera. No dice quién maneja una cuenta. Las horas no distinguen un plan de otra causa común que actúe en segundos (un titular de varias cuentas, un programador, un boletín común, gente que reacciona a un mismo momento): lea las publicaciones tras un vínculo con {0} antes de publicarlo. Lo que no se encuentra no por ello está ausente.

        report.outcome
        en {0} account in {1} posted the same things together more closely in time than chance would explain ({2} tied).|{0} accounts in {1} posted the same things together more closely in time than chance would explain ({2} tied).
        zh {1}中的 {0} 个账号一起发布相同内容，其时间之近超出偶然所能解释（{2}相连）。
        ru {0} аккаунт ({1}) публиковал одно и то же вместе ближе по времени, чем объяснила бы случайность ({2}).|{0} аккаунта ({1}) публиковали одно и то же вместе ближе по времени, чем объяснила бы случайность ({2}).|{0} аккаунтов ({1}) публиковали одно и то же вместе ближе по времени, чем объяснила бы случайность ({2}).
        de {0} Account in {1} veröffentlichte gemeinsam dasselbe, zeitlich enger, als der Zufall erklären würde (verbunden: {2}).|{0} Accounts in {1} veröffentlichten gemeinsam dasselbe, zeitlich enger, als der Zufall erklären würde (verbunden: {2}).
        fr {0} compte dans {1} a publié les mêmes choses, plus près dans le temps que le hasard ne l’expliquerait (liés : {2}).|{0} comptes dans {1} ont publié ensemble les mêmes choses, plus près dans le temps que le hasard ne l’expliquerait (liés : {2}).
        es {0} cuenta en {1} publicó lo mismo a la vez, más cerca en el tiempo de lo que explicaría el azar (unidos: {2}).|{0} cuentas en {1} publicaron lo mismo a la vez, más cerca en el tiempo de lo que explicaría el azar (unidos: {2}).

        report.outcomeFaces
        en {0} account in {1} posted what is recorded as the same faces, more closely in time than chance would explain ({2} tied).|{0} accounts in {1} posted what is recorded as the same faces, more closely in time than chance would explain ({2} tied).
        zh {1}中的 {0} 个账号发布了被记录为相同面孔的内容，其时间之近超出偶然所能解释（{2}相连）。
        ru У {0} аккаунта ({1}) в публикациях отмечены одни и те же лица, ближе по времени, чем объяснила бы случайность ({2}).|У {0} аккаунтов ({1}) в публикациях отмечены одни и те же лица, ближе по времени, чем объяснила бы случайность ({2}).|У {0} аккаунтов ({1}) в публикациях отмечены одни и те же лица, ближе по времени, чем объяснила бы случайность ({2}).
        de In den Beiträgen von {0} Account ({1}) sind dieselben Gesichter verzeichnet, zeitlich enger, als der Zufall erklären würde (verbunden: {2}).|In den Beiträgen von {0} Accounts ({1}) sind dieselben Gesichter verzeichnet, zeitlich enger, als der Zufall erklären würde (verbunden: {2}).
        fr Les publications de {0} compte ({1}) sont notées comme montrant les mêmes visages, plus près dans le temps que le hasard ne l’expliquerait (liés : {2}).|Les publications de {0} comptes ({1}) sont notées comme montrant les mêmes visages, plus près dans le temps que le hasard ne l’expliquerait (liés : {2}).
        es En las publicaciones de {0} cuenta ({1}) constan los mismos rostros, más cerca en el tiempo de lo que explicaría el azar (unidos: {2}).|En las publicaciones de {0} cuentas ({1}) constan los mismos rostros, más cerca en el tiempo de lo que explicaría el azar (unidos: {2}).

        report.outcomeSupport
        en {0} account in {1} share {2} or more distinct objects within the window ({3} tied). No chance level was applied.|{0} accounts in {1} share {2} or more distinct objects within the window ({3} tied). No chance level was applied.
        zh {1}中的 {0} 个账号在窗口内共享 {2} 个或更多不同对象（{3}相连）。未使用偶然水平。
        ru {0} аккаунт ({1}): общих объектов в окне не меньше {2} ({3}). Уровень случайности не применялся.|{0} аккаунта ({1}): общих объектов в окне не меньше {2} ({3}). Уровень случайности не применялся.|{0} аккаунтов ({1}): общих объектов в окне не меньше {2} ({3}). Уровень случайности не применялся.
        de {0} Account in {1}: mindestens {2} verschiedene gemeinsame Objekte im Zeitfenster (verbunden: {3}). Ein Zufallsmaß wurde nicht angewandt.|{0} Accounts in {1}: mindestens {2} verschiedene gemeinsame Objekte im Zeitfenster (verbunden: {3}). Ein Zufallsmaß wurde nicht angewandt.
        fr {0} compte dans {1} : au moins {2} objets distincts partagés dans la fenêtre (liés : {3}). Aucun niveau de hasard n’a été appliqué.|{0} comptes dans {1} : au moins {2} objets distincts partagés dans la fenêtre (liés : {3}). Aucun niveau de hasard n’a été appliqué.
        es {0} cuenta en {1}: al menos {2} objetos distintos compartidos en la ventana (unidos: {3}). No se aplicó ningún nivel de azar.|{0} cuentas en {1}: al menos {2} objetos distintos compartidos en la ventana (unidos: {3}). No se aplicó ningún nivel de azar.

        report.outcomeSupportNone
        en No pair of accounts shares {0} or more distinct objects within the window.
        zh 没有账号对在窗口内共享 {0} 个或更多不同对象。
        ru Ни у одной пары аккаунтов нет {0} или более разных общих объектов в окне.
        de Kein Paar von Accounts teilt im Zeitfenster {0} oder mehr verschiedene Objekte.
        fr Aucune paire de comptes ne partage {0} objets distincts ou plus dans la fenêtre.
        es Ningún par de cuentas comparte {0} o más objetos distintos en la ventana.

        report.outcomeCrowd
        en {0} account in {1} act closer in time than chance would explain but look like a crowd that reacts to one moment; they are listed apart.|{0} accounts in {1} act closer in time than chance would explain but look like a crowd that reacts to one moment; they are listed apart.
        zh {1}中的 {0} 个账号行动时间之近超出偶然所能解释，但看起来像对同一时刻作出反应的人群；另行列出。
        ru {0} аккаунт ({1}) действует ближе по времени, чем объяснила бы случайность, но похоже на толпу, откликающуюся на одно событие; они перечислены отдельно.|{0} аккаунта ({1}) действуют ближе по времени, чем объяснила бы случайность, но похожи на толпу, откликающуюся на одно событие; они перечислены отдельно.|{0} аккаунтов ({1}) действуют ближе по времени, чем объяснила бы случайность, но похожи на толпу, откликающуюся на одно событие; они перечислены отдельно.
        de {0} Account in {1} handelt zeitlich enger, als der Zufall erklären würde, sieht aber aus wie eine Menge, die auf einen Moment reagiert; gesondert aufgeführt.|{0} Accounts in {1} handeln zeitlich enger, als der Zufall erklären würde, sehen aber aus wie eine Menge, die auf einen Moment reagiert; gesondert aufgeführt.
        fr {0} compte dans {1} agit plus près dans le temps que le hasard ne l’expliquerait, mais ressemble à une foule qui réagit à un moment ; à part.|{0} comptes dans {1} agissent plus près dans le temps que le hasard ne l’expliquerait, mais ressemblent à une foule qui réagit à un moment ; ils sont listés à part.
        es {0} cuenta en {1} actúa más cerca en el tiempo de lo que explicaría el azar, pero parece una multitud que reacciona a un momento; se lista aparte.|{0} cuentas en {1} actúan más cerca en el tiempo de lo que explicaría el azar, pero parecen una multitud que reacciona a un momento; se listan aparte.

        report.outcomeSlow
        en {0} account in {1} published the same texts again and again within {2} of each other, more than accounts of the same interests and times do; that does not show that they acted together.|{0} accounts in {1} published the same texts again and again within {2} of each other, more than accounts of the same interests and times do; that does not show that they acted together.
        zh {1}中的 {0} 个账号在 {2} 内反复发布相同文本，多于兴趣与时间相同的账号；这并不表明它们共同行动。
        ru {0} аккаунт ({1}) снова и снова публиковал одни и те же тексты с разрывом не более {2}, чаще, чем аккаунты с теми же интересами и временем; это не показывает, что они действовали вместе.|{0} аккаунта ({1}) снова и снова публиковали одни и те же тексты с разрывом не более {2}, чаще, чем аккаунты с теми же интересами и временем; это не показывает, что они действовали вместе.|{0} аккаунтов ({1}) снова и снова публиковали одни и те же тексты с разрывом не более {2}, чаще, чем аккаунты с теми же интересами и временем; это не показывает, что они действовали вместе.
        de {0} Account in {1} veröffentlichte immer wieder dieselben Texte im Abstand von höchstens {2}, häufiger als Accounts gleicher Interessen und Zeiten; das zeigt nicht, dass sie gemeinsam handelten.|{0} Accounts in {1} veröffentlichten immer wieder dieselben Texte im Abstand von höchstens {2}, häufiger als Accounts gleicher Interessen und Zeiten; das zeigt nicht, dass sie gemeinsam handelten.
        fr {0} compte dans {1} a publié encore et encore les mêmes textes à moins de {2}, plus que des comptes de mêmes intérêts et horaires ; cela ne montre pas une action commune.|{0} comptes dans {1} ont publié encore et encore les mêmes textes à moins de {2} les uns des autres, plus que des comptes de mêmes intérêts et horaires ; cela ne montre pas qu’ils ont agi ensemble.
        es {0} cuenta en {1} publicó una y otra vez los mismos textos en {2}, más que cuentas de los mismos intereses y horarios; eso no muestra que actuaran juntas.|{0} cuentas en {1} publicaron una y otra vez los mismos textos en {2}, más que cuentas de los mismos intereses y horarios; eso no muestra que actuaran juntas.

        report.outcomeSame
        en {0} account in {1} published many of the same texts, for which no chance can be stated; they are listed apart.|{0} accounts in {1} published many of the same texts, for which no chance can be stated; they are listed apart.
        zh {1}中的 {0} 个账号发布了许多相同文本，无法给出偶然概率；另行列出。
        ru {0} аккаунт ({1}) опубликовал много одинаковых текстов, случайность которых оценить нельзя; они перечислены отдельно.|{0} аккаунта ({1}) опубликовали много одинаковых текстов, случайность которых оценить нельзя; они перечислены отдельно.|{0} аккаунтов ({1}) опубликовали много одинаковых текстов, случайность которых оценить нельзя; они перечислены отдельно.
        de {0} Account ({1}) veröffentlichte viele gleiche Texte, für die sich kein Zufallsmaß angeben lässt; gesondert aufgeführt.|{0} Accounts ({1}) veröffentlichten viele gleiche Texte, für die sich kein Zufallsmaß angeben lässt; gesondert aufgeführt.
        fr {0} compte ({1}) a publié beaucoup de textes identiques, pour lesquels on ne peut donner de niveau de hasard ; à part.|{0} comptes ({1}) ont publié beaucoup de textes identiques, pour lesquels on ne peut donner de niveau de hasard ; ils sont listés à part.
        es {0} cuenta ({1}) publicó muchos textos iguales, para los que no se puede dar un nivel de azar; se lista aparte.|{0} cuentas ({1}) publicaron muchos textos iguales, para los que no se puede dar un nivel de azar; se listan aparte.

        report.outcomeNone
        en No group stood out from chance.
        zh 没有群组超出偶然。
        ru Ни одна группа не выделяется на фоне случайности.
        de Keine Gruppe hob sich vom Zufall ab.
        fr Aucun groupe ne se distingue du hasard.
        es Ningún grupo destacó sobre el azar.

        report.outcomeNoneFast
        en No group stood out from chance within minutes.
        zh 在数分钟的范围内没有群组超出偶然。
        ru В пределах минут ни одна группа не выделяется на фоне случайности.
        de Innerhalb von Minuten hob sich keine Gruppe vom Zufall ab.
        fr À l’échelle de quelques minutes, aucun groupe ne se distingue du hasard.
        es En cuestión de minutos, ningún grupo destacó sobre el azar.

        report.outcomeNoneTests
        en No group stood out in the tests.
        zh 在检验中没有群组突出。
        ru В тестах ни одна группа не выделилась.
        de In den Tests hob sich keine Gruppe ab.
        fr Aucun groupe ne s’est distingué dans les tests.
        es Ningún grupo destacó en las pruebas.

        report.slow.further
        en {0} further groups are in {1}.|{0} further groups are in {1}.
        zh 另外 {0} 个群组见 {1}。
        ru Ещё {0} группа — в {1}.|Ещё {0} группы — в {1}.|Ещё {0} групп — в {1}.
        de {0} weitere Gruppe steht in {1}.|{0} weitere Gruppen stehen in {1}.
        fr {0} autre groupe figure dans {1}.|{0} autres groupes figurent dans {1}.
        es {0} grupo más está en {1}.|{0} grupos más están en {1}.

        report.slow.heading
        en Groups that publish the same texts
        zh 发布相同文本的群组
        ru Группы, публикующие одни и те же тексты
        de Gruppen, die dieselben Texte veröffentlichen
        fr Groupes qui publient les mêmes textes
        es Grupos que publican los mismos textos

        report.slow.text
        en Texts were compared within {0}. The surprise of each moment was shared out among the accounts present, and accounts were shuffled {1} times among the posts of the same days and interests. The groups below lie beyond all copies at all windows. Each member shares at least two of the texts with others of its group. They are no part of the network: {2} shows them, {3} and {4} list every moment behind them.
        zh 文本比较范围：{0}。每个时刻的意外程度分摊给在场账号，账号在相同日期与兴趣的帖子间随机打乱 {1} 次。下列群组在所有窗口上超过全部副本。每名成员至少有两个文本与本群组其他成员相同。它们不属于网络：{2} 显示它们，{3} 和 {4} 列出其背后的每个时刻。
        ru Тексты сравнивались в пределах: {0}. Неожиданность каждого момента делилась между участвовавшими аккаунтами, а аккаунты перемешивались {1} раз среди постов тех же дней и интересов. Группы ниже превышают все копии во всех окнах. У каждого участника не менее двух текстов общих с другими участниками группы. Они не входят в сеть: их показывает {2}, а {3} и {4} перечисляют каждый момент за ними.
        de Texte wurden innerhalb von {0} verglichen. Die Überraschung jedes Moments wurde unter den anwesenden Accounts aufgeteilt, und Accounts wurden {1}-mal unter Beiträgen gleicher Tage und Interessen gemischt. Die folgenden Gruppen liegen in allen Zeitfenstern über allen Kopien. Jedes Mitglied hat mindestens zwei der Texte mit anderen der Gruppe gemein. Sie gehören nicht zum Netz: {2} zeigt sie, {3} und {4} führen jeden Moment dahinter auf.
        fr Les textes ont été comparés en {0}. La surprise de chaque moment a été répartie entre les comptes présents, et les comptes ont été mélangés {1} fois entre les publications des mêmes jours et intérêts. Les groupes ci-dessous dépassent toutes les copies dans toutes les fenêtres. Chaque membre partage au moins deux des textes avec d’autres du groupe. Ils ne font pas partie du réseau : {2} les montre, {3} et {4} listent chaque moment.
        es Los textos se compararon en {0}. La sorpresa de cada momento se repartió entre las cuentas presentes, y las cuentas se barajaron {1} veces entre publicaciones de los mismos días e intereses. Los grupos siguientes superan todas las copias en todas las ventanas. Cada miembro comparte al menos dos de los textos con otros del grupo. No son parte de la red: {2} los muestra; {3} y {4} listan cada momento.

        report.slow.texts
        en {0} distinct text|{0} distinct texts
        zh {0} 个不同文本
        ru {0} текст|{0} разных текста|{0} разных текстов
        de {0} Text|{0} verschiedene Texte
        fr {0} texte|{0} textes distincts
        es {0} texto|{0} textos distintos

        report.slow.group
        en Slow group {0}: {1}
        zh 慢速群组 {0}：{1}
        ru Медленная группа {0}: {1}
        de Langsame Gruppe {0}: {1}
        fr Groupe lent {0} : {1}
        es Grupo lento {0}: {1}

        report.slow.sentence
        en {0} account published the same texts again and again, within {1} of each other, more than accounts of the same interests and times do when they are shuffled. {2} of all accounts that used these texts are members. That does not show that they acted together: a shared source (agency, app, shop, channel) or a circle of friends that passes texts on looks the same.|{0} accounts published the same texts again and again, within {1} of each other, more than accounts of the same interests and times do when they are shuffled. {2} of all accounts that used these texts are members. That does not show that they acted together: a shared source (agency, app, shop, channel) or a circle of friends that passes texts on looks the same.
        zh {0} 个账号在 {1} 内反复发布相同文本，多于兴趣与时间相同的账号在随机打乱后的情形。使用这些文本的账号中 {2} 是成员。这并不表明它们共同行动：共同的来源（机构、应用、商店、频道）或转发文本的朋友圈看起来也是如此。
        ru {0} аккаунт снова и снова публиковал одни и те же тексты с разрывом не более {1}, чаще, чем аккаунты с теми же интересами и временем после перемешивания. Участники — {2} всех аккаунтов с этими текстами. Это не показывает, что они действовали вместе: общий источник (агентство, приложение, магазин, канал) или круг друзей выглядят так же.|{0} аккаунта снова и снова публиковали одни и те же тексты с разрывом не более {1}, чаще, чем аккаунты с теми же интересами и временем после перемешивания. Участники — {2} всех аккаунтов с этими текстами. Это не показывает, что они действовали вместе: общий источник (агентство, приложение, магазин, канал) или круг друзей выглядят так же.|{0} аккаунтов снова и снова публиковали одни и те же тексты с разрывом не более {1}, чаще, чем аккаунты с теми же интересами и временем после перемешивания. Участники — {2} всех аккаунтов с этими текстами. Это не показывает, что они действовали вместе: общий источник (агентство, приложение, магазин, канал) или круг друзей выглядят так же.
        de {0} Account veröffentlichte immer wieder dieselben Texte im Abstand von höchstens {1}, häufiger als Accounts gleicher Interessen und Zeiten nach dem Mischen. {2} aller Accounts mit diesen Texten sind Mitglieder. Das zeigt nicht, dass sie gemeinsam handelten: Eine gemeinsame Quelle (Agentur, App, Geschäft, Kanal) oder ein Freundeskreis sieht genauso aus.|{0} Accounts veröffentlichten immer wieder dieselben Texte im Abstand von höchstens {1}, häufiger als Accounts gleicher Interessen und Zeiten nach dem Mischen. {2} aller Accounts mit diesen Texten sind Mitglieder. Das zeigt nicht, dass sie gemeinsam handelten: Eine gemeinsame Quelle (Agentur, App, Geschäft, Kanal) oder ein Freundeskreis sieht genauso aus.
        fr {0} compte a publié encore et encore les mêmes textes à moins de {1}, plus que des comptes de mêmes intérêts et horaires une fois mélangés. {2} de tous les comptes ayant utilisé ces textes sont membres. Cela ne montre pas qu’ils ont agi ensemble : une source commune (agence, application, boutique, chaîne) ou un cercle d’amis a le même aspect.|{0} comptes ont publié encore et encore les mêmes textes à moins de {1} les uns des autres, plus que des comptes de mêmes intérêts et horaires une fois mélangés. {2} de tous les comptes ayant utilisé ces textes sont membres. Cela ne montre pas qu’ils ont agi ensemble : une source commune (agence, application, boutique, chaîne) ou un cercle d’amis a le même aspect.
        es {0} cuenta publicó una y otra vez los mismos textos en {1}, más que cuentas de los mismos intereses y horarios al barajarlas. El {2} de todas las cuentas que usaron estos textos son miembros. Eso no muestra que actuaran juntas: una fuente común (agencia, aplicación, tienda, canal) o un círculo de amigos se ve igual.|{0} cuentas publicaron una y otra vez los mismos textos en {1}, más que cuentas de los mismos intereses y horarios al barajarlas. El {2} de todas las cuentas que usaron estos textos son miembros. Eso no muestra que actuaran juntas: una fuente común (agencia, aplicación, tienda, canal) o un círculo de amigos se ve igual.

        report.slow.span
        en {0} text in {1}, {2} to {3}|{0} texts in {1}, {2} to {3}
        zh {0} 个文本，{1}，{2} 至 {3}
        ru {0} текст, {1}, с {2} по {3}|{0} текста, {1}, с {2} по {3}|{0} текстов, {1}, с {2} по {3}
        de {0} Text, {1}, {2} bis {3}|{0} Texte, {1}, {2} bis {3}
        fr {0} texte dans {1}, du {2} au {3}|{0} textes dans {1}, du {2} au {3}
        es {0} texto en {1}, del {2} al {3}|{0} textos en {1}, del {2} al {3}

        report.slow.evidence
        en evidence per member {0}, {1} times what the copies reach; family-wise p {2}
        zh 每名成员的证据 {0}，为副本所达的 {1} 倍；族系 p 值 {2}
        ru доказательств на участника {0}, в {1} раза больше, чем в копиях; p с поправкой на число проверок {2}
        de Belege je Mitglied {0}, das {1}-Fache der Kopien; p über alle Tests {2}
        fr preuve par membre {0}, {1} fois ce qu’atteignent les copies ; p sur l’ensemble des tests {2}
        es prueba por miembro {0}, {1} veces lo que alcanzan las copias; p del conjunto de pruebas {2}

        report.slow.known
        en {0} of the accounts is in a community or a slow group above as well|{0} of the accounts are in a community or a slow group above as well
        zh 其中 {0} 个账号也在上述社群或慢速群组中
        ru {0} аккаунт входит и в сообщество или медленную группу выше|{0} аккаунта входят и в сообщество или медленную группу выше|{0} аккаунтов входят и в сообщество или медленную группу выше
        de {0} Account ist auch in einer Gruppe oder langsamen Gruppe oben|{0} Accounts sind auch in einer Gruppe oder langsamen Gruppe oben
        fr {0} compte figure aussi dans une communauté ou un groupe lent ci-dessus|{0} comptes figurent aussi dans une communauté ou un groupe lent ci-dessus
        es {0} cuenta está también en una comunidad o un grupo lento anterior|{0} cuentas están también en una comunidad o un grupo lento anterior

        report.slow.first
        en first to post: {1} in {2} of {0} text|first to post: {1} in {2} of {0} texts
        zh 最先发布：{1}，{0} 个文本中的 {2} 个
        ru первым публиковал: {1}, {2} из {0} текста|первым публиковал: {1}, {2} из {0} текстов|первым публиковал: {1}, {2} из {0} текстов
        de zuerst veröffentlicht: {1} bei {2} von {0} Text|zuerst veröffentlicht: {1} bei {2} von {0} Texten
        fr premier à publier : {1}, {2} sur {0} texte|premier à publier : {1}, {2} sur {0} textes
        es primera en publicar: {1}, {2} de {0} texto|primera en publicar: {1}, {2} de {0} textos

        report.slow.share
        en the members wrote {0} of the posts among which they were shuffled, so the copies hold much of the group itself and say little
        zh 成员撰写了打乱所用帖子的 {0}，因此副本中含有该群组的大部分，说明不了多少
        ru участники написали {0} постов, среди которых их перемешивали, поэтому копии во многом содержат саму группу и мало о чём говорят
        de die Mitglieder schrieben {0} der Beiträge, unter denen gemischt wurde; die Kopien enthalten also viel von der Gruppe selbst und sagen wenig
        fr les membres ont écrit {0} des publications entre lesquelles ils ont été mélangés ; les copies contiennent donc beaucoup du groupe lui-même et disent peu
        es los miembros escribieron el {0} de las publicaciones entre las que se barajó, así que las copias contienen buena parte del propio grupo y dicen poco

        report.same.further
        en {0} further pairs are in {1}.|{0} further pairs are in {1}.
        zh 另外 {0} 对见 {1}。
        ru Ещё {0} пара — в {1}.|Ещё {0} пары — в {1}.|Ещё {0} пар — в {1}.
        de {0} weiteres Paar steht in {1}.|{0} weitere Paare stehen in {1}.
        fr {0} autre paire figure dans {1}.|{0} autres paires figurent dans {1}.
        es {0} par más está en {1}.|{0} pares más están en {1}.

        report.same.heading
        en The same texts, whatever the time between
        zh 相同文本，不论间隔多久
        ru Одни и те же тексты при любом разрыве во времени
        de Dieselben Texte, gleich in welchem Abstand
        fr Les mêmes textes, quel que soit l’écart
        es Los mismos textos, sea cual sea el intervalo

        report.same.rule
        en For each of these pairs, at least {0} texts of {1} letters or more, and at least {2} % of what the first account wrote, are the other's as well; links, hashtags and mentions are left out.
        zh 对每一对而言，至少有 {0} 个不少于 {1} 个字母的文本，且至少占第一个账号所写的 {2} %，也是另一个账号的；链接、话题标签和提及不计。
        ru В каждой из этих пар не менее {0} текстов длиной от {1} букв и не менее {2} % написанного первым аккаунтом есть и у второго; ссылки, хештеги и упоминания не учитываются.
        de Bei jedem dieser Paare sind mindestens {0} Texte mit {1} oder mehr Buchstaben und mindestens {2} % dessen, was der erste Account schrieb, auch vom anderen; Links, Hashtags und Erwähnungen zählen nicht.
        fr Pour chacune de ces paires, au moins {0} textes de {1} lettres ou plus, et au moins {2} % de ce qu’a écrit le premier compte, sont aussi de l’autre ; liens, mots-dièse et mentions exclus.
        es En cada uno de estos pares, al menos {0} textos de {1} letras o más, y al menos el {2} % de lo que escribió la primera cuenta, son también de la otra; no cuentan enlaces, etiquetas ni menciones.

        report.same.rarity
        en Of {1} pairs of such accounts with any text in common, {0} has so many.|Of {1} pairs of such accounts with any text in common, {0} have so many.
        zh 在 {1} 对有任何共同文本的此类账号中，{0} 对有如此之多。
        ru Из {1} пар таких аккаунтов с хоть одним общим текстом столько же имеет {0}.|Из {1} пар таких аккаунтов с хоть одним общим текстом столько же имеют {0}.|Из {1} пар таких аккаунтов с хоть одним общим текстом столько же имеют {0}.
        de Von {1} Paaren solcher Accounts mit irgendeinem gemeinsamen Text hat {0} so viele.|Von {1} Paaren solcher Accounts mit irgendeinem gemeinsamen Text haben {0} so viele.
        fr Sur {1} paires de tels comptes ayant un texte en commun, {0} en a autant.|Sur {1} paires de tels comptes ayant un texte en commun, {0} en ont autant.
        es De {1} pares de tales cuentas con algún texto en común, {0} tiene tantos.|De {1} pares de tales cuentas con algún texto en común, {0} tienen tantos.

        report.same.noOther
        en No other pair of accounts with as many texts has any in common, so the data hold nothing to compare these with.
        zh 没有其他文本同样多的账号对有共同文本，因此数据中没有可供比较的对象。
        ru Ни у одной другой пары аккаунтов с таким же числом текстов нет общих, поэтому сравнить не с чем.
        de Kein anderes Paar von Accounts mit so vielen Texten hat gemeinsame; die Daten bieten also keinen Vergleich.
        fr Aucune autre paire de comptes ayant autant de textes n’en a en commun ; les données n’offrent donc pas de comparaison.
        es Ningún otro par de cuentas con tantos textos tiene alguno en común, así que los datos no ofrecen comparación.

        report.same.noTest
        en This is a count and no test: no chance is stated, and the pairs are in no figure. One owner, a shared source (agency, app, shop, channel) and a copy of one account by another look the same as a common plan.
        zh 这是计数而非检验：没有给出偶然概率，这些账号对不在任何图中。同一所有者、共同来源（机构、应用、商店、频道）以及一个账号对另一个的复制，看起来与共同计划相同。
        ru Это подсчёт, а не проверка: случайность не оценена, и пар нет ни на одном рисунке. Один владелец, общий источник (агентство, приложение, магазин, канал) и копирование одного аккаунта другим выглядят так же, как общий план.
        de Dies ist eine Zählung und kein Test: kein Zufallsmaß ist angegeben, und die Paare stehen in keiner Abbildung. Ein Inhaber, eine gemeinsame Quelle (Agentur, App, Geschäft, Kanal) und die Kopie eines Accounts durch einen anderen sehen genauso aus wie ein gemeinsamer Plan.
        fr C’est un décompte et non un test : aucun niveau de hasard n’est donné, et les paires ne figurent dans aucune figure. Un même titulaire, une source commune (agence, application, boutique, chaîne) et la copie d’un compte par un autre ont le même aspect qu’un plan commun.
        es Esto es un recuento y no una prueba: no se da un nivel de azar y los pares no están en ninguna figura. Un mismo titular, una fuente común (agencia, aplicación, tienda, canal) y la copia de una cuenta por otra se ven igual que un plan común.

        report.same.share
        en {0} of the {2} texts of {1} ({3} %)|{0} of the {2} texts of {1} ({3} %)
        zh {1} 的 {2} 个文本中的 {0} 个（{3} %）
        ru {0} из {2} текстов {1} ({3} %)|{0} из {2} текстов {1} ({3} %)|{0} из {2} текстов {1} ({3} %)
        de {0} der {2} Texte von {1} ({3} %)|{0} der {2} Texte von {1} ({3} %)
        fr {0} des {2} textes de {1} ({3} %)|{0} des {2} textes de {1} ({3} %)
        es {0} de los {2} textos de {1} ({3} %)|{0} de los {2} textos de {1} ({3} %)

        report.same.half
        en half of them within {0}
        zh 其中一半相隔 {0} 之内
        ru половина с разрывом не более {0}
        de die Hälfte innerhalb von {0}
        fr la moitié en {0}
        es la mitad en {0}

        report.same.line
        en {0} and {1}: {2}; {0} first in {3}, {1} first in {4}.
        zh {0} 与 {1}：{2}；{0} 最先 {3} 次，{1} 最先 {4} 次。
        ru {0} и {1}: {2}; первым: {0} — {3}, {1} — {4}.
        de {0} und {1}: {2}; {0} zuerst bei {3}, {1} zuerst bei {4}.
        fr {0} et {1} : {2} ; {0} premier pour {3}, {1} premier pour {4}.
        es {0} y {1}: {2}; {0} primero en {3}, {1} primero en {4}.

        report.same.lineLooks
        en {0} and {1}: {2}; {0} first in {3}, {1} first in {4}; looks like {5}.
        zh {0} 与 {1}：{2}；{0} 最先 {3} 次，{1} 最先 {4} 次；看起来像{5}。
        ru {0} и {1}: {2}; первым: {0} — {3}, {1} — {4}; похоже на: {5}.
        de {0} und {1}: {2}; {0} zuerst bei {3}, {1} zuerst bei {4}; sieht aus wie {5}.
        fr {0} et {1} : {2} ; {0} premier pour {3}, {1} premier pour {4} ; ressemble à {5}.
        es {0} y {1}: {2}; {0} primero en {3}, {1} primero en {4}; se parece a {5}.

        report.figure.description
        en The network that was found; the tables below hold the same accounts and ties.
        zh 所发现的网络；下方表格含有相同的账号和连线。
        ru Найденная сеть; в таблицах ниже те же аккаунты и связи.
        de Das gefundene Netz; die Tabellen unten enthalten dieselben Accounts und Verbindungen.
        fr Le réseau trouvé ; les tableaux ci-dessous contiennent les mêmes comptes et liens.
        es La red hallada; las tablas de abajo contienen las mismas cuentas y vínculos.

        report.figure.caption
        en Title, legend, method and source stand in the figure.
        zh 标题、图例、方法和来源见图中。
        ru Название, обозначения, метод и источник — на рисунке.
        de Titel, Legende, Methode und Quelle stehen in der Abbildung.
        fr Titre, légende, méthode et source figurent dans l’image.
        es Título, leyenda, método y fuente figuran en la imagen.

        report.column.looksLike
        en looks like
        zh 看起来像
        ru похоже на
        de sieht aus wie
        fr ressemble à
        es se parece a

        report.innocent
        en An innocent reading fits {0} community as well ({1}).|An innocent reading fits {0} communities as well ({1}).
        zh 对 {0} 个社群，无害的解释同样成立（{1}）。
        ru К {0} сообществу подходит и невинное объяснение ({1}).|К {0} сообществам подходит и невинное объяснение ({1}).|К {0} сообществам подходит и невинное объяснение ({1}).
        de Auf {0} Gruppe passt auch eine harmlose Erklärung ({1}).|Auf {0} Gruppen passt auch eine harmlose Erklärung ({1}).
        fr Une explication innocente convient aussi à {0} communauté ({1}).|Une explication innocente convient aussi à {0} communautés ({1}).
        es Una explicación inocente también encaja con {0} comunidad ({1}).|Una explicación inocente también encaja con {0} comunidades ({1}).

        report.innocentOne
        en {0} looks like {1}
        zh {0} 看起来像{1}
        ru {0} похоже на: {1}
        de {0} sieht aus wie: {1}
        fr {0} ressemble à : {1}
        es {0} se parece a: {1}

        """#
}
