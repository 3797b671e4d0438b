extension Words {
    /// Words on what a figure does not show.
    static let leftOut = #"""
        left.weakTies
        en {0} tie of the weaker ones; every account keeps its strongest, and all are in ties.csv|{0} ties of the weaker ones; every account keeps its strongest, and all are in ties.csv
        zh {0} 条较弱的连线；每个账号保留其最强的连线，全部见 ties.csv
        ru {0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv|{0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv|{0} из более слабых связей; у каждого аккаунта остаются сильнейшие, все — в ties.csv
        de {0} schwächere Verbindung; jeder Account behält seine stärksten, alle stehen in ties.csv|{0} schwächere Verbindungen; jeder Account behält seine stärksten, alle stehen in ties.csv
        fr {0} lien plus faible ; chaque compte garde les plus forts, et tous sont dans ties.csv|{0} liens plus faibles ; chaque compte garde les plus forts, et tous sont dans ties.csv
        es {0} vínculo más débil; cada cuenta conserva los más fuertes y todos están en ties.csv|{0} vínculos más débiles; cada cuenta conserva los más fuertes y todos están en ties.csv

        left.lines
        en {0} line of least support|{0} lines of least support
        zh {0} 条支持最少的线
        ru {0} линия с наименьшей поддержкой|{0} линии с наименьшей поддержкой|{0} линий с наименьшей поддержкой
        de {0} Linie mit der geringsten Stützung|{0} Linien mit der geringsten Stützung
        fr {0} ligne la moins étayée|{0} lignes les moins étayées
        es {0} línea de menor apoyo|{0} líneas de menor apoyo

        left.dense
        en {0} weaker line inside a dense community; drawn are the three strongest of each account and those that hold it together|{0} weaker lines inside dense communities; drawn are the three strongest of each account and those that hold them together
        zh 密集社群内 {0} 条较弱的线；只画出每个账号最强的三条和维持连通的线
        ru {0} более слабая линия внутри плотного сообщества; показаны три сильнейшие у каждого аккаунта и те, что держат его вместе|{0} более слабые линии внутри плотных сообществ; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе|{0} более слабых линий внутри плотных сообществ; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе
        de {0} schwächere Linie in einer dichten Gruppe; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten|{0} schwächere Linien in dichten Gruppen; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten
        fr {0} ligne plus faible dans une communauté dense ; sont tracées les trois plus fortes de chaque compte et celles qui la relient|{0} lignes plus faibles dans des communautés denses ; sont tracées les trois plus fortes de chaque compte et celles qui les relient
        es {0} línea más débil en una comunidad densa; se dibujan las tres más fuertes de cada cuenta y las que la mantienen unida|{0} líneas más débiles en comunidades densas; se dibujan las tres más fuertes de cada cuenta y las que las mantienen unidas

        left.dense.slow
        en {0} weaker line inside a dense slow group; drawn are the three strongest of each account and those that hold it together|{0} weaker lines inside dense slow groups; drawn are the three strongest of each account and those that hold them together
        zh 密集慢速群组内 {0} 条较弱的线；只画出每个账号最强的三条和维持连通的线
        ru {0} более слабая линия внутри плотной медленной группы; показаны три сильнейшие у каждого аккаунта и те, что держат её вместе|{0} более слабые линии внутри плотных медленных групп; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе|{0} более слабых линий внутри плотных медленных групп; показаны три сильнейшие у каждого аккаунта и те, что держат их вместе
        de {0} schwächere Linie in einer dichten langsamen Gruppe; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten|{0} schwächere Linien in dichten langsamen Gruppen; gezeichnet sind die drei stärksten jedes Accounts und jene, die sie zusammenhalten
        fr {0} ligne plus faible dans un groupe lent dense ; sont tracées les trois plus fortes de chaque compte et celles qui le relient|{0} lignes plus faibles dans des groupes lents denses ; sont tracées les trois plus fortes de chaque compte et celles qui les relient
        es {0} línea más débil en un grupo lento denso; se dibujan las tres más fuertes de cada cuenta y las que lo mantienen unido|{0} líneas más débiles en grupos lentos densos; se dibujan las tres más fuertes de cada cuenta y las que los mantienen unidos

        left.aggregated
        en aggregated: of {1} accounts the {0} strongest of their communities are drawn (limit: {2}, --max-accounts)|aggregated: of {1} accounts the {0} strongest of their communities are drawn (limit: {2}, --max-accounts)
        zh 汇总：{1} 个账号中画出各社群最强的 {0} 个（上限：{2}，--max-accounts）
        ru сводно: из {1} аккаунтов показан {0} сильнейший в своём сообществе (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих сообществах (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих сообществах (предел: {2}, --max-accounts)
        de zusammengefasst: von {1} Accounts ist der stärkste ihrer Gruppen gezeichnet (Grenze: {2}, --max-accounts; {0})|zusammengefasst: von {1} Accounts sind die {0} stärksten ihrer Gruppen gezeichnet (Grenze: {2}, --max-accounts)
        fr agrégé : sur {1} comptes, le {0} plus fort de sa communauté est dessiné (limite : {2}, --max-accounts)|agrégé : sur {1} comptes, les {0} plus forts de leurs communautés sont dessinés (limite : {2}, --max-accounts)
        es agregado: de {1} cuentas se dibuja la {0} más fuerte de su comunidad (límite: {2}, --max-accounts)|agregado: de {1} cuentas se dibujan las {0} más fuertes de sus comunidades (límite: {2}, --max-accounts)

        left.aggregated.slow
        en aggregated: of {1} accounts the {0} strongest of their slow groups are drawn (limit: {2}, --max-accounts)|aggregated: of {1} accounts the {0} strongest of their slow groups are drawn (limit: {2}, --max-accounts)
        zh 汇总：{1} 个账号中画出各慢速群组最强的 {0} 个（上限：{2}，--max-accounts）
        ru сводно: из {1} аккаунтов показан {0} сильнейший в своей группе (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих группах (предел: {2}, --max-accounts)|сводно: из {1} аккаунтов показаны {0} сильнейших в своих группах (предел: {2}, --max-accounts)
        de zusammengefasst: von {1} Accounts ist der stärkste ihrer langsamen Gruppen gezeichnet (Grenze: {2}, --max-accounts; {0})|zusammengefasst: von {1} Accounts sind die {0} stärksten ihrer langsamen Gruppen gezeichnet (Grenze: {2}, --max-accounts)
        fr agrégé : sur {1} comptes, le {0} plus fort de son groupe lent est dessiné (limite : {2}, --max-accounts)|agrégé : sur {1} comptes, les {0} plus forts de leurs groupes lents sont dessinés (limite : {2}, --max-accounts)
        es agregado: de {1} cuentas se dibuja la {0} más fuerte de su grupo lento (límite: {2}, --max-accounts)|agregado: de {1} cuentas se dibujan las {0} más fuertes de sus grupos lentos (límite: {2}, --max-accounts)

        left.groupsLimit
        en {0} further community with {1} (limit: {2} accounts)|{0} further communities with {1} (limit: {2} accounts)
        zh 另有 {0} 个社群，{1}（上限：{2} 个账号）
        ru ещё {0} сообщество, {1} (предел: {2})|ещё {0} сообщества, {1} (предел: {2})|ещё {0} сообществ, {1} (предел: {2})
        de {0} weitere Gruppe mit {1} (Grenze: {2} Accounts)|{0} weitere Gruppen mit {1} (Grenze: {2} Accounts)
        fr {0} autre communauté, {1} (limite : {2} comptes)|{0} autres communautés, {1} (limite : {2} comptes)
        es {0} comunidad más, con {1} (límite: {2} cuentas)|{0} comunidades más, con {1} (límite: {2} cuentas)

        left.groupsLimit.slow
        en {0} further slow group with {1} (limit: {2} accounts)|{0} further slow groups with {1} (limit: {2} accounts)
        zh 另有 {0} 个慢速群组，{1}（上限：{2} 个账号）
        ru ещё {0} медленная группа, {1} (предел: {2})|ещё {0} медленные группы, {1} (предел: {2})|ещё {0} медленных групп, {1} (предел: {2})
        de {0} weitere langsame Gruppe mit {1} (Grenze: {2} Accounts)|{0} weitere langsame Gruppen mit {1} (Grenze: {2} Accounts)
        fr {0} autre groupe lent, {1} (limite : {2} comptes)|{0} autres groupes lents, {1} (limite : {2} comptes)
        es {0} grupo lento más, con {1} (límite: {2} cuentas)|{0} grupos lentos más, con {1} (límite: {2} cuentas)

        left.groups
        en {0} further community (accounts: {1})|{0} further communities (accounts: {1})
        zh 另有 {0} 个社群（账号：{1}）
        ru ещё {0} сообщество (аккаунтов: {1})|ещё {0} сообщества (аккаунтов: {1})|ещё {0} сообществ (аккаунтов: {1})
        de {0} weitere Gruppe (Accounts: {1})|{0} weitere Gruppen (Accounts: {1})
        fr {0} autre communauté (comptes : {1})|{0} autres communautés (comptes : {1})
        es {0} comunidad más (cuentas: {1})|{0} comunidades más (cuentas: {1})

        left.groups.slow
        en {0} further slow group (accounts: {1})|{0} further slow groups (accounts: {1})
        zh 另有 {0} 个慢速群组（账号：{1}）
        ru ещё {0} медленная группа (аккаунтов: {1})|ещё {0} медленные группы (аккаунтов: {1})|ещё {0} медленных групп (аккаунтов: {1})
        de {0} weitere langsame Gruppe (Accounts: {1})|{0} weitere langsame Gruppen (Accounts: {1})
        fr {0} autre groupe lent (comptes : {1})|{0} autres groupes lents (comptes : {1})
        es {0} grupo lento más (cuentas: {1})|{0} grupos lentos más (cuentas: {1})

        left.none
        en {0} account with ties, in no community|{0} accounts with ties, in no community
        zh {0} 个有连线但不属于任何社群的账号
        ru {0} аккаунт со связями вне сообществ|{0} аккаунта со связями вне сообществ|{0} аккаунтов со связями вне сообществ
        de {0} Account mit Verbindungen in keiner Gruppe|{0} Accounts mit Verbindungen in keiner Gruppe
        fr {0} compte lié, dans aucune communauté|{0} comptes liés, dans aucune communauté
        es {0} cuenta con vínculos, en ninguna comunidad|{0} cuentas con vínculos, en ninguna comunidad

        left.none.slow
        en {0} account with ties, in no slow group|{0} accounts with ties, in no slow group
        zh {0} 个有连线但不属于任何慢速群组的账号
        ru {0} аккаунт со связями вне медленных групп|{0} аккаунта со связями вне медленных групп|{0} аккаунтов со связями вне медленных групп
        de {0} Account mit Verbindungen in keiner langsamen Gruppe|{0} Accounts mit Verbindungen in keiner langsamen Gruppe
        fr {0} compte lié, dans aucun groupe lent|{0} comptes liés, dans aucun groupe lent
        es {0} cuenta con vínculos, en ningún grupo lento|{0} cuentas con vínculos, en ningún grupo lento

        left.months
        en {0} later month|{0} later months
        zh 之后的 {0} 个月
        ru {0} более поздний месяц|{0} более поздних месяца|{0} более поздних месяцев
        de {0} späterer Monat|{0} spätere Monate
        fr {0} mois suivant|{0} mois suivants
        es {0} mes posterior|{0} meses posteriores

        left.layers
        en {0} further layer|{0} further layers
        zh 另外 {0} 层
        ru ещё {0} слой|ещё {0} слоя|ещё {0} слоёв
        de {0} weitere Ebene|{0} weitere Ebenen
        fr {0} autre couche|{0} autres couches
        es {0} capa más|{0} capas más

        left.fewerTies
        en {0} account with fewer ties|{0} accounts with fewer ties
        zh {0} 个连线较少的账号
        ru {0} аккаунт с меньшим числом связей|{0} аккаунта с меньшим числом связей|{0} аккаунтов с меньшим числом связей
        de {0} Account mit weniger Verbindungen|{0} Accounts mit weniger Verbindungen
        fr {0} compte ayant moins de liens|{0} comptes ayant moins de liens
        es {0} cuenta con menos vínculos|{0} cuentas con menos vínculos

        left.communityFewerTies
        en {0} account of the community with fewer ties|{0} accounts of the community with fewer ties
        zh 该社群中 {0} 个连线较少的账号
        ru {0} аккаунт сообщества с меньшим числом связей|{0} аккаунта сообщества с меньшим числом связей|{0} аккаунтов сообщества с меньшим числом связей
        de {0} Account der Gruppe mit weniger Verbindungen|{0} Accounts der Gruppe mit weniger Verbindungen
        fr {0} compte de la communauté ayant moins de liens|{0} comptes de la communauté ayant moins de liens
        es {0} cuenta de la comunidad con menos vínculos|{0} cuentas de la comunidad con menos vínculos

        left.posts
        en posts beyond {0}|posts beyond {0}
        zh 超过 {0} 条的帖子
        ru посты сверх {0}|посты сверх {0}|посты сверх {0}
        de Beiträge über {0} hinaus|Beiträge über {0} hinaus
        fr publications au-delà de {0}|publications au-delà de {0}
        es publicaciones por encima de {0}|publicaciones por encima de {0}

        left.madeUnknown
        en {0} account: not known when made|{0} accounts: not known when made
        zh {0} 个账号：创建时间未知
        ru {0} аккаунт: время создания неизвестно|{0} аккаунта: время создания неизвестно|{0} аккаунтов: время создания неизвестно
        de {0} Account: Erstellung nicht bekannt|{0} Accounts: Erstellung nicht bekannt
        fr {0} compte : date de création inconnue|{0} comptes : date de création inconnue
        es {0} cuenta: fecha de creación desconocida|{0} cuentas: fecha de creación desconocida

        left.smaller
        en {0} account of smaller communities|{0} accounts of smaller communities
        zh 较小社群的 {0} 个账号
        ru {0} аккаунт из меньших сообществ|{0} аккаунта из меньших сообществ|{0} аккаунтов из меньших сообществ
        de {0} Account kleinerer Gruppen|{0} Accounts kleinerer Gruppen
        fr {0} compte de communautés plus petites|{0} comptes de communautés plus petites
        es {0} cuenta de comunidades menores|{0} cuentas de comunidades menores

        left.things
        en {0} thing that fewer accounts shared|{0} things that fewer accounts shared
        zh 较少账号共享的 {0} 个事物
        ru {0} предмет, которым делилось меньше аккаунтов|{0} предмета, которыми делилось меньше аккаунтов|{0} предметов, которыми делилось меньше аккаунтов
        de {0} Ding, das weniger Accounts teilten|{0} Dinge, die weniger Accounts teilten
        fr {0} chose partagée par moins de comptes|{0} choses partagées par moins de comptes
        es {0} cosa que compartieron menos cuentas|{0} cosas que compartieron menos cuentas

        left.beyondPage
        en {0} account beyond what the page holds|{0} accounts beyond what the page holds
        zh 页面容纳不下的 {0} 个账号
        ru {0} аккаунт, не вместившийся на страницу|{0} аккаунта, не вместившихся на страницу|{0} аккаунтов, не вместившихся на страницу
        de {0} Account, für den die Seite keinen Platz hat|{0} Accounts, für die die Seite keinen Platz hat
        fr {0} compte au-delà de ce que contient la page|{0} comptes au-delà de ce que contient la page
        es {0} cuenta que no cabe en la página|{0} cuentas que no caben en la página

        left.personas
        en {0} further persona|{0} further personas
        zh 另外 {0} 个人设
        ru ещё {0} персонаж|ещё {0} персонажа|ещё {0} персонажей
        de {0} weitere Persona|{0} weitere Personas
        fr {0} autre personnage|{0} autres personnages
        es {0} personaje más|{0} personajes más

        left.faces
        en {0} further face|{0} further faces
        zh 另外 {0} 张面孔
        ru ещё {0} лицо|ещё {0} лица|ещё {0} лиц
        de {0} weiteres Gesicht|{0} weitere Gesichter
        fr {0} autre visage|{0} autres visages
        es {0} rostro más|{0} rostros más

        left.products
        en {0} further product|{0} further products
        zh 另外 {0} 种商品
        ru ещё {0} товар|ещё {0} товара|ещё {0} товаров
        de {0} weiteres Produkt|{0} weitere Produkte
        fr {0} autre produit|{0} autres produits
        es {0} producto más|{0} productos más

        left.merchants
        en {0} further merchant|{0} further merchants
        zh 另外 {0} 个商家
        ru ещё {0} продавец|ещё {0} продавца|ещё {0} продавцов
        de {0} weiterer Händler|{0} weitere Händler
        fr {0} autre marchand|{0} autres marchands
        es {0} comerciante más|{0} comerciantes más

        """#
}
