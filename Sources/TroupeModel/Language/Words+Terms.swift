extension Words {
    /// Words of the program that stand in the data, and numbers with their nouns.
    static let terms = #"""
        look.one source that others copy
        en one source that others copy
        zh 一个被他人复制的来源
        ru один источник, который копируют другие
        de eine Quelle, die andere kopieren
        fr une source que d’autres copient
        es una fuente que otros copian

        look.an app or scheduler
        en an app or scheduler
        zh 应用或定时工具
        ru приложение или планировщик
        de eine App oder ein Planungswerkzeug
        fr une application ou un planificateur
        es una aplicación o un programador

        look.one owner on several platforms
        en one owner on several platforms
        zh 同一人在多个平台
        ru один владелец на нескольких платформах
        de ein Inhaber auf mehreren Plattformen
        fr un même titulaire sur plusieurs plateformes
        es un mismo titular en varias plataformas

        look.one account twice
        en one account twice
        zh 同一账号出现两次
        ru один аккаунт дважды
        de ein Account zweimal
        fr un même compte deux fois
        es una misma cuenta dos veces

        look.a pair
        en a pair
        zh 一对账号
        ru пара
        de ein Paar
        fr une paire
        es una pareja

        look.one host or channel
        en one host or channel
        zh 一个网站或频道
        ru один сайт или канал
        de eine Website oder ein Kanal
        fr un site ou une chaîne
        es un sitio o canal

        look.an audience
        en an audience
        zh 受众
        ru аудитория
        de ein Publikum
        fr un public
        es un público

        look.overlapping circles
        en overlapping circles
        zh 相互重叠的圈子
        ru пересекающиеся круги
        de sich überschneidende Kreise
        fr des cercles qui se recoupent
        es círculos que se solapan

        look.a few busy accounts that others meet
        en a few busy accounts that others meet
        zh 少数活跃账号与他人相遇
        ru несколько активных аккаунтов, с которыми пересекаются другие
        de wenige sehr aktive Accounts, auf die andere treffen
        fr quelques comptes très actifs que d’autres croisent
        es unas pocas cuentas muy activas con las que otras coinciden

        look.one text again and again
        en one text again and again
        zh 反复发布同一文本
        ru один и тот же текст снова и снова
        de ein Text immer wieder
        fr un même texte encore et encore
        es un mismo texto una y otra vez

        layer.caption
        en caption
        zh 文案
        ru подпись
        de Text
        fr texte
        es texto

        layer.link
        en link
        zh 链接
        ru ссылка
        de Link
        fr lien
        es enlace

        layer.hashtag
        en hashtag
        zh 话题标签
        ru хештег
        de Hashtag
        fr mot-dièse
        es etiqueta

        layer.mention
        en mention
        zh 提及
        ru упоминание
        de Erwähnung
        fr mention
        es mención

        layer.sound
        en sound
        zh 声音
        ru звук
        de Ton
        fr son
        es sonido

        layer.music
        en music
        zh 音乐
        ru музыка
        de Musik
        fr musique
        es música

        layer.product
        en product
        zh 商品
        ru товар
        de Produkt
        fr produit
        es producto

        layer.video
        en video
        zh 视频
        ru видео
        de Video
        fr vidéo
        es vídeo

        layer.image
        en image
        zh 图像
        ru изображение
        de Bild
        fr image
        es imagen

        layer.domain
        en domain
        zh 域名
        ru домен
        de Domain
        fr domaine
        es dominio

        layer.other layers
        en other layers
        zh 其他层
        ru другие слои
        de weitere Ebenen
        fr autres couches
        es otras capas

        kind.account
        en account
        zh 账号
        ru аккаунт
        de Account
        fr compte
        es cuenta

        kind.persona
        en persona
        zh 人设
        ru персонаж
        de Persona
        fr personnage
        es personaje

        kind.face
        en face
        zh 面孔
        ru лицо
        de Gesicht
        fr visage
        es rostro

        kind.product
        en product
        zh 商品
        ru товар
        de Produkt
        fr produit
        es producto

        kind.merchant
        en merchant
        zh 商家
        ru продавец
        de Händler
        fr marchand
        es comerciante

        line.tie
        en tie
        zh 连线
        ru связь
        de Verbindung
        fr lien
        es vínculo

        line.plays
        en plays
        zh 扮演
        ru играет
        de spielt
        fr joue
        es interpreta

        line.shows
        en shows
        zh 展示
        ru показывает
        de zeigt
        fr montre
        es muestra

        line.promotes
        en promotes
        zh 推广
        ru продвигает
        de bewirbt
        fr promeut
        es promociona

        line.sells
        en sells
        zh 销售
        ru продаёт
        de verkauft
        fr vend
        es vende

        fact.posts
        en posts
        zh 帖子
        ru посты
        de Beiträge
        fr publications
        es publicaciones

        fact.first
        en first
        zh 最早
        ru первый
        de erster
        fr premier
        es primero

        fact.last
        en last
        zh 最晚
        ru последний
        de letzter
        fr dernier
        es último

        fact.evidence per member
        en evidence per member
        zh 每名成员的证据
        ru доказательств на участника
        de Belege je Mitglied
        fr preuve par membre
        es prueba por miembro

        fact.family-wise p
        en family-wise p
        zh 族系 p 值
        ru p с поправкой на число проверок
        de p über alle Tests
        fr p sur l’ensemble des tests
        es p del conjunto de pruebas

        fact.evidence
        en evidence
        zh 证据
        ru доказательства
        de Belege
        fr preuves
        es pruebas

        fact.display name
        en display name
        zh 显示名
        ru отображаемое имя
        de Anzeigename
        fr nom affiché
        es nombre visible

        fact.created
        en created
        zh 创建
        ru создан
        de erstellt
        fr créé
        es creada

        fact.status
        en status
        zh 状态
        ru статус
        de Status
        fr statut
        es estado

        fact.status since
        en status since
        zh 状态起始
        ru статус с
        de Status seit
        fr statut depuis
        es estado desde

        fact.personas
        en personas
        zh 人设
        ru персонажи
        de Personas
        fr personnages
        es personajes

        fact.role
        en role
        zh 角色
        ru роль
        de Rolle
        fr rôle
        es función

        fact.kind
        en kind
        zh 类型
        ru вид
        de Art
        fr type
        es tipo

        fact.state
        en state
        zh 条目状态
        ru состояние
        de Stand
        fr état
        es estado

        fact.origin
        en origin
        zh 来源
        ru происхождение
        de Herkunft
        fr origine
        es origen

        value.confirmed
        en confirmed
        zh 已确认
        ru подтверждено
        de bestätigt
        fr confirmé
        es confirmado

        value.candidate
        en candidate
        zh 待确认
        ru не подтверждено
        de unbestätigt
        fr non confirmé
        es sin confirmar

        value.contradicted
        en contradicted
        zh 有矛盾
        ru противоречит
        de widerlegt
        fr contredit
        es contradicho

        value.consistent
        en consistent
        zh 一致
        ru согласуется
        de stimmig
        fr cohérent
        es coherente

        value.unknown
        en unknown
        zh 未知
        ru неизвестно
        de unbekannt
        fr inconnu
        es desconocido

        event.press_contact
        en press contact
        zh 媒体联系
        ru обращение журналистов
        de Presseanfrage
        fr prise de contact par la presse
        es contacto de la prensa

        event.takedown
        en takedown
        zh 下架
        ru удаление
        de Löschung
        fr suppression
        es eliminación

        event.self_deleted
        en deleted by its owner
        zh 自行删除
        ru удалено владельцем
        de selbst gelöscht
        fr supprimé par son titulaire
        es borrada por su titular

        event.rename
        en renamed
        zh 改名
        ru переименование
        de umbenannt
        fr renommé
        es cambio de nombre

        event.observed_live
        en seen live
        zh 观察到在线
        ru замечен в сети
        de online gesehen
        fr vu en ligne
        es vista en línea

        event.article_published
        en article published
        zh 文章发布
        ru статья опубликована
        de Artikel erschienen
        fr article publié
        es artículo publicado

        event.banned
        en banned
        zh 被封禁
        ru заблокирован
        de gesperrt
        fr banni
        es suspendida

        event.note
        en note
        zh 笔记
        ru заметка
        de Notiz
        fr note
        es nota

        value.timing and partner choice
        en timing and partner choice
        zh 时间与伙伴选择
        ru время и выбор партнёров
        de Zeit und Wahl der Partner
        fr moments et choix des partenaires
        es momentos y elección de socios

        value.timing on specific objects, closed
        en timing on specific objects, closed
        zh 在特定对象上的时间一致，封闭
        ru время на особых объектах, замкнуто
        de Zeit bei besonderen Objekten, geschlossen
        fr moments sur des objets particuliers, groupe fermé
        es momentos en objetos particulares, cerrado

        value.crowd-like
        en crowd-like
        zh 类似人群
        ru похоже на толпу
        de wie eine Menge
        fr semblable à une foule
        es parecido a una multitud

        unit.days
        en {0} day|{0} days
        zh {0} 天
        ru {0} день|{0} дня|{0} дней
        de {0} Tag|{0} Tage
        fr {0} jour|{0} jours
        es {0} día|{0} días

        unit.partDays
        en {0} days
        zh {0} 天
        ru {0} дня
        de {0} Tage
        fr {0} jours
        es {0} días

        unit.h
        en {0} h
        zh {0} 小时
        ru {0} ч
        de {0} Std.
        fr {0} h
        es {0} h

        unit.min
        en {0} min
        zh {0} 分钟
        ru {0} мин
        de {0} Min.
        fr {0} min
        es {0} min

        unit.s
        en {0} s
        zh {0} 秒
        ru {0} с
        de {0} s
        fr {0} s
        es {0} s

        unit.ms
        en {0} ms
        zh {0} 毫秒
        ru {0} мс
        de {0} ms
        fr {0} ms
        es {0} ms

        count.nodes
        en {0} node|{0} nodes
        zh {0} 个节点
        ru {0} узел|{0} узла|{0} узлов
        de {0} Knoten|{0} Knoten
        fr {0} nœud|{0} nœuds
        es {0} nodo|{0} nodos

        count.ties
        en {0} tie|{0} ties
        zh {0} 条连线
        ru {0} связь|{0} связи|{0} связей
        de {0} Verbindung|{0} Verbindungen
        fr {0} lien|{0} liens
        es {0} vínculo|{0} vínculos

        count.linesDrawn
        en {0} line drawn|{0} lines drawn
        zh 画出 {0} 条线
        ru показана {0} линия|показаны {0} линии|показано {0} линий
        de {0} Linie gezeichnet|{0} Linien gezeichnet
        fr {0} ligne tracée|{0} lignes tracées
        es {0} línea dibujada|{0} líneas dibujadas

        count.occasions
        en {0} occasion|{0} occasions
        zh {0} 个场合
        ru {0} случай|{0} случая|{0} случаев
        de {0} Anlass|{0} Anlässe
        fr {0} occasion|{0} occasions
        es {0} ocasión|{0} ocasiones

        count.objects
        en {0} object|{0} objects
        zh {0} 个对象
        ru {0} объект|{0} объекта|{0} объектов
        de {0} Objekt|{0} Objekte
        fr {0} objet|{0} objets
        es {0} objeto|{0} objetos

        list.and
        en {0} and {1}
        zh {0}和{1}
        ru {0} и {1}
        de {0} und {1}
        fr {0} et {1}
        es {0} y {1}

        count.groupsDrawn
        en {0} community drawn|{0} communities drawn
        zh 画出 {0} 个社群
        ru показано {0} сообщество|показаны {0} сообщества|показано {0} сообществ
        de {0} Gruppe gezeichnet|{0} Gruppen gezeichnet
        fr {0} communauté dessinée|{0} communautés dessinées
        es {0} comunidad dibujada|{0} comunidades dibujadas

        count.things
        en {0} thing|{0} things
        zh {0} 个事物
        ru {0} предмет|{0} предмета|{0} предметов
        de {0} Ding|{0} Dinge
        fr {0} chose|{0} choses
        es {0} cosa|{0} cosas

        count.coActions
        en {0} co-action|{0} co-actions
        zh {0} 次协同行为
        ru {0} совместное действие|{0} совместных действия|{0} совместных действий
        de {0} gemeinsame Aktion|{0} gemeinsame Aktionen
        fr {0} action commune|{0} actions communes
        es {0} acción conjunta|{0} acciones conjuntas

        count.rows
        en {0} row|{0} rows
        zh {0} 行
        ru {0} строка|{0} строки|{0} строк
        de {0} Zeile|{0} Zeilen
        fr {0} ligne|{0} lignes
        es {0} fila|{0} filas

        count.lines
        en {0} line|{0} lines
        zh {0} 条线
        ru {0} линия|{0} линии|{0} линий
        de {0} Linie|{0} Linien
        fr {0} trait|{0} traits
        es {0} línea|{0} líneas

        count.groups
        en {0} group|{0} groups
        zh {0} 个群组
        ru {0} группа|{0} группы|{0} групп
        de {0} Gruppe|{0} Gruppen
        fr {0} groupe|{0} groupes
        es {0} grupo|{0} grupos

        count.pairs
        en {0} pair|{0} pairs
        zh {0} 对
        ru {0} пара|{0} пары|{0} пар
        de {0} Paar|{0} Paare
        fr {0} paire|{0} paires
        es {0} par|{0} pares

        look.cell
        en {0} ({1})
        zh {0}（{1}）
        ru {0} ({1})
        de {0} ({1})
        fr {0} ({1})
        es {0} ({1})

        look.line
        en looks like {0}: {1}; {2}
        zh 看起来像{0}：{1}；{2}
        ru похоже на: {0}: {1}; {2}
        de sieht aus wie {0}: {1}; {2}
        fr ressemble à {0} : {1} ; {2}
        es se parece a {0}: {1}; {2}

        look.notShown
        en an account that is not shown
        zh 一个不予显示的账号
        ru аккаунт, который не показан
        de ein Account, der nicht gezeigt wird
        fr un compte qui n’est pas montré
        es una cuenta que no se muestra

        look.oneAccount
        en one account
        zh 一个账号
        ru один аккаунт
        de ein Account
        fr un compte
        es una cuenta

        look.measure.twice
        en {0} of {1} members did the same as one other within a second in at least 80 % of what the quieter one shared|{0} of {1} members did the same as one other within a second in at least 80 % of what the quieter one shared
        zh {1} 名成员中有 {0} 名在一秒内与另一名做了相同的事，占较少者所共享内容的至少 80 %
        ru участников, повторявших другого с точностью до секунды не менее чем в 80 % общего: {0} из {1}|участников, повторявших другого с точностью до секунды не менее чем в 80 % общего: {0} из {1}|участников, повторявших другого с точностью до секунды не менее чем в 80 % общего: {0} из {1}
        de {0} von {1} Mitgliedern tat dasselbe wie ein anderes binnen einer Sekunde, in mindestens 80 % dessen, was das stillere teilte|{0} von {1} Mitgliedern taten dasselbe wie ein anderes binnen einer Sekunde, in mindestens 80 % dessen, was das stillere teilte
        fr {0} membre sur {1} a fait la même chose qu’un autre à la seconde près, pour au moins 80 % de ce que partage le moins actif|{0} membres sur {1} ont fait la même chose qu’un autre à la seconde près, pour au moins 80 % de ce que partage le moins actif
        es {0} de {1} miembros hizo lo mismo que otro en el mismo segundo en al menos el 80 % de lo que compartió el menos activo|{0} de {1} miembros hicieron lo mismo que otro en el mismo segundo en al menos el 80 % de lo que compartió el menos activo

        look.measure.owner
        en {0} of {1} members have the same id on another platform|{0} of {1} members have the same id on another platform
        zh {1} 名成员中有 {0} 名在另一平台使用相同 ID
        ru участников с тем же id на другой платформе: {0} из {1}|участников с тем же id на другой платформе: {0} из {1}|участников с тем же id на другой платформе: {0} из {1}
        de {0} von {1} Mitgliedern hat dieselbe ID auf einer anderen Plattform|{0} von {1} Mitgliedern haben dieselbe ID auf einer anderen Plattform
        fr {0} membre sur {1} a le même id sur une autre plateforme|{0} membres sur {1} ont le même id sur une autre plateforme
        es {0} de {1} miembros tiene el mismo id en otra plataforma|{0} de {1} miembros tienen el mismo id en otra plataforma

        look.measure.pair
        en two members
        zh 两名成员
        ru два участника
        de zwei Mitglieder
        fr deux membres
        es dos miembros

        look.measure.app
        en {0} of {1} objects fall into the five minutes from {2} UTC|{0} of {1} objects fall into the five minutes from {2} UTC
        zh {1} 个对象中有 {0} 个落在自 {2} UTC 起的五分钟内
        ru объектов в пределах пяти минут с {2} UTC: {0} из {1}|объектов в пределах пяти минут с {2} UTC: {0} из {1}|объектов в пределах пяти минут с {2} UTC: {0} из {1}
        de {0} von {1} Objekten fällt in die fünf Minuten ab {2} UTC|{0} von {1} Objekten fallen in die fünf Minuten ab {2} UTC
        fr {0} objet sur {1} tombe dans les cinq minutes à partir de {2} UTC|{0} objets sur {1} tombent dans les cinq minutes à partir de {2} UTC
        es {0} de {1} objetos cae en los cinco minutos desde las {2} UTC|{0} de {1} objetos caen en los cinco minutos desde las {2} UTC

        look.measure.times
        en {0} of {1} members post at a time of day of their own, within five minutes|{0} of {1} members post at a time of day of their own, within five minutes
        zh {1} 名成员中有 {0} 名在各自固定的时刻发帖，误差五分钟内
        ru участников, публикующих в своё время суток с точностью до пяти минут: {0} из {1}|участников, публикующих в своё время суток с точностью до пяти минут: {0} из {1}|участников, публикующих в своё время суток с точностью до пяти минут: {0} из {1}
        de {0} von {1} Mitgliedern veröffentlicht zu einer eigenen Tageszeit, auf fünf Minuten genau|{0} von {1} Mitgliedern veröffentlichen zu einer eigenen Tageszeit, auf fünf Minuten genau
        fr {0} membre sur {1} publie à une heure qui lui est propre, à cinq minutes près|{0} membres sur {1} publient à une heure qui leur est propre, à cinq minutes près
        es {0} de {1} miembros publica a una hora propia, con cinco minutos de margen|{0} de {1} miembros publican a una hora propia, con cinco minutos de margen

        look.measure.host
        en {0} of {1} links are on {2}|{0} of {1} links are on {2}
        zh {1} 个链接中有 {0} 个指向 {2}
        ru ссылок на {2}: {0} из {1}|ссылок на {2}: {0} из {1}|ссылок на {2}: {0} из {1}
        de {0} von {1} Links führt zu {2}|{0} von {1} Links führen zu {2}
        fr {0} lien sur {1} mène à {2}|{0} liens sur {1} mènent à {2}
        es {0} de {1} enlaces lleva a {2}|{0} de {1} enlaces llevan a {2}

        look.measure.first
        en {2} is first in {0} of {1} objects|{2} is first in {0} of {1} objects
        zh {2} 在 {1} 个对象中有 {0} 个最先
        ru {2} первым в {0} из {1} объектов|{2} первым в {0} из {1} объектов|{2} первым в {0} из {1} объектов
        de {2} ist bei {0} von {1} Objekten zuerst|{2} ist bei {0} von {1} Objekten zuerst
        fr {2} est premier pour {0} objet sur {1}|{2} est premier pour {0} objets sur {1}
        es {2} es primero en {0} de {1} objetos|{2} es primero en {0} de {1} objetos

        look.measure.overlap
        en members of other groups used {0} of {1} objects at the same time|members of other groups used {0} of {1} objects at the same time
        zh 其他群组的成员同时使用了 {1} 个对象中的 {0} 个
        ru участники других групп в то же время использовали объектов: {0} из {1}|участники других групп в то же время использовали объектов: {0} из {1}|участники других групп в то же время использовали объектов: {0} из {1}
        de Mitglieder anderer Gruppen nutzten zugleich {0} von {1} Objekten|Mitglieder anderer Gruppen nutzten zugleich {0} von {1} Objekten
        fr des membres d’autres groupes ont utilisé {0} objet sur {1} au même moment|des membres d’autres groupes ont utilisé {0} objets sur {1} au même moment
        es miembros de otros grupos usaron {0} de {1} objetos al mismo tiempo|miembros de otros grupos usaron {0} de {1} objetos al mismo tiempo

        look.measure.busy
        en {0} of {1} ties join {2}|{0} of {1} ties join {2}
        zh {1} 条连线中有 {0} 条连接 {2}
        ru связей, ведущих сюда: {0} из {1}; {2}|связей, ведущих сюда: {0} из {1}; {2}|связей, ведущих сюда: {0} из {1}; {2}
        de an {0} von {1} Verbindungen ist beteiligt: {2}|an {0} von {1} Verbindungen sind beteiligt: {2}
        fr {0} lien sur {1} passe par {2}|{0} liens sur {1} passent par {2}
        es {0} de {1} vínculos pasa por {2}|{0} de {1} vínculos pasan por {2}

        look.meaning.twice
        en probably one account that was collected under two names
        zh 很可能是同一账号以两个名称被收集
        ru вероятно, один аккаунт, собранный под двумя именами
        de wahrscheinlich ein Account, der unter zwei Namen gesammelt wurde
        fr probablement un seul compte collecté sous deux noms
        es probablemente una sola cuenta recogida con dos nombres

        look.meaning.owner
        en one owner may post the same on each platform
        zh 同一所有者可能在各平台发布相同内容
        ru один владелец может публиковать одно и то же на каждой платформе
        de ein Inhaber kann auf jeder Plattform dasselbe veröffentlichen
        fr un même titulaire peut publier la même chose sur chaque plateforme
        es un mismo titular puede publicar lo mismo en cada plataforma

        look.meaning.pair
        en one owner may hold both accounts
        zh 两个账号可能同属一人
        ru оба аккаунта могут принадлежать одному владельцу
        de ein Inhaber kann beide Accounts haben
        fr un même titulaire peut avoir les deux comptes
        es un mismo titular puede tener ambas cuentas

        look.meaning.app
        en an app, a scheduling tool or a daily routine posts at one time of day
        zh 应用、定时工具或日常习惯在一天中的同一时刻发帖
        ru приложение, планировщик или распорядок дня публикует в одно время суток
        de eine App, ein Planungswerkzeug oder eine tägliche Gewohnheit veröffentlicht zu einer Tageszeit
        fr une application, un planificateur ou une habitude publie à une même heure du jour
        es una aplicación, un programador o una rutina publica a una misma hora del día

        look.meaning.times
        en an app or a scheduling tool posts for each of them at the hour that it was set to
        zh 应用或定时工具按设定的时刻为各账号发帖
        ru приложение или планировщик публикует за каждого в заданный час
        de eine App oder ein Planungswerkzeug veröffentlicht für jeden zur eingestellten Stunde
        fr une application ou un planificateur publie pour chacun à l’heure réglée
        es una aplicación o un programador publica por cada una a la hora fijada

        look.meaning.host
        en the audience of a channel or the users of an app look like this, and so does an outlet that is amplified
        zh 频道的受众或应用的用户看起来如此，被放大的媒体也是如此
        ru так выглядят аудитория канала и пользователи приложения, но и издание, которое раскручивают
        de so sehen das Publikum eines Kanals oder die Nutzer einer App aus, aber auch ein Medium, das verstärkt wird
        fr le public d’une chaîne ou les utilisateurs d’une application ont cet aspect, tout comme un média que l’on amplifie
        es así se ven el público de un canal o los usuarios de una aplicación, y también un medio al que se amplifica

        look.meaning.source
        en mirrors, feeds and admirers copy one account without a plan between them
        zh 镜像、订阅源和追随者会在没有共同计划的情况下复制一个账号
        ru зеркала, ленты и поклонники копируют один аккаунт без общего плана
        de Spiegel, Feeds und Anhänger kopieren einen Account ohne gemeinsamen Plan
        fr des miroirs, des flux et des admirateurs copient un compte sans plan entre eux
        es espejos, canales y admiradores copian una cuenta sin plan entre ellos

        look.meaning.audience
        en its members react to one account, with partners that change
        zh 其成员对一个账号作出反应，伙伴不断变化
        ru участники откликаются на один аккаунт, и партнёры меняются
        de die Mitglieder reagieren auf einen Account, mit wechselnden Partnern
        fr ses membres réagissent à un compte, avec des partenaires qui changent
        es sus miembros reaccionan a una cuenta, con socios que cambian

        look.meaning.overlap
        en subscribers of the same feeds (agencies, RSS, channels) form such circles without a plan, and so does one larger group that was cut into parts
        zh 相同订阅源（机构、RSS、频道）的订户会没有计划地形成这样的圈子，被切分的较大群组也是如此
        ru подписчики одних лент (агентства, RSS, каналы) образуют такие круги без плана, как и большая группа, разрезанная на части
        de Abonnenten derselben Feeds (Agenturen, RSS, Kanäle) bilden solche Kreise ohne Plan, ebenso eine größere Gruppe, die zerschnitten wurde
        fr les abonnés des mêmes flux (agences, RSS, chaînes) forment de tels cercles sans plan, tout comme un grand groupe coupé en morceaux
        es los suscriptores de las mismas fuentes (agencias, RSS, canales) forman esos círculos sin plan, y también un grupo mayor cortado en partes

        look.meaning.busy
        en accounts that post whatever is popular meet everybody who does, and the others hardly meet each other
        zh 发布一切热门内容的账号会与所有如此做的人相遇，而其他人彼此几乎不相遇
        ru аккаунты, публикующие всё популярное, встречаются со всеми, кто делает так же, а остальные между собой почти не встречаются
        de Accounts, die alles Beliebte veröffentlichen, treffen jeden, der das tut, und die anderen treffen einander kaum
        fr des comptes qui publient tout ce qui est populaire croisent quiconque le fait, et les autres ne se croisent guère
        es cuentas que publican todo lo popular coinciden con quien lo hace, y las demás apenas coinciden entre sí

        look.meaning.text
        en what a platform fills in, a template or a chain text is posted again and again by strangers
        zh 平台自动填充的文字、模板或接龙文本会被互不相识者反复发布
        ru текст, подставленный платформой, шаблон или письмо по цепочке снова и снова публикуют незнакомые люди
        de was eine Plattform einsetzt, eine Vorlage oder ein Kettentext wird von Fremden immer wieder veröffentlicht
        fr ce qu’une plateforme insère, un modèle ou un texte en chaîne est publié encore et encore par des inconnus
        es lo que rellena una plataforma, una plantilla o un texto en cadena lo publican una y otra vez desconocidos

        layer.face
        en face
        zh 面孔
        ru лицо
        de Gesicht
        fr visage
        es rostro

        layer.voice
        en voice
        zh 嗓音
        ru голос
        de Stimme
        fr voix
        es voz

        layer.transcript
        en transcript
        zh 转录文本
        ru расшифровка
        de Transkript
        fr transcription
        es transcripción

        layer.sticker
        en sticker
        zh 贴纸
        ru стикер
        de Sticker
        fr autocollant
        es pegatina

        layer.repost
        en repost
        zh 转发
        ru репост
        de Weiterverbreitung
        fr repartage
        es republicación

        layer.reply
        en reply
        zh 回复
        ru ответ
        de Antwort
        fr réponse
        es respuesta

        layer.merchant
        en merchant
        zh 商家
        ru продавец
        de Händler
        fr marchand
        es comerciante

        layer.object
        en object
        zh 对象
        ru объект
        de Objekt
        fr objet
        es objeto

        layer.text
        en text
        zh 文本
        ru текст
        de Text
        fr texte
        es texto

        layer.location
        en location
        zh 地点
        ru место
        de Ort
        fr lieu
        es lugar

        layer.scene
        en scene
        zh 场景
        ru сцена
        de Szene
        fr scène
        es escena

        layer.host
        en host
        zh 网站
        ru сайт
        de Website
        fr site
        es sitio

        claim.residence
        en residence
        zh 居住地
        ru место жительства
        de Wohnort
        fr résidence
        es residencia

        claim.nationality
        en nationality
        zh 国籍
        ru гражданство
        de Staatsangehörigkeit
        fr nationalité
        es nacionalidad

        claim.origin of goods
        en origin of goods
        zh 商品来源
        ru происхождение товара
        de Herkunft der Ware
        fr origine des produits
        es origen de los productos

        claim.origin_of_goods
        en origin_of_goods
        zh 商品来源
        ru происхождение товара
        de Herkunft der Ware
        fr origine des produits
        es origen de los productos

        claim.face is own
        en face is own
        zh 面孔为本人
        ru лицо своё
        de eigenes Gesicht
        fr visage réel
        es rostro propio

        claim.face_is_own
        en face_is_own
        zh 面孔为本人
        ru лицо своё
        de eigenes Gesicht
        fr visage réel
        es rostro propio

        claim.language
        en language
        zh 语言
        ru язык
        de Sprache
        fr langue
        es idioma

        claim.occupation
        en occupation
        zh 职业
        ru занятие
        de Beruf
        fr profession
        es ocupación

        value.stolen
        en stolen
        zh 盗用
        ru украдено
        de gestohlen
        fr volé
        es robado

        value.ai generated
        en ai generated
        zh AI 生成
        ru создано ИИ
        de KI-erzeugt
        fr généré par IA
        es generado por IA

        value.ai_generated
        en ai_generated
        zh AI 生成
        ru создано ИИ
        de KI-erzeugt
        fr généré par IA
        es generado por IA

        status.removed
        en removed
        zh 已移除
        ru удалён
        de entfernt
        fr retiré
        es retirada

        status.banned
        en banned
        zh 被封禁
        ru заблокирован
        de gesperrt
        fr banni
        es suspendida

        status.self deleted
        en self deleted
        zh 自行删除
        ru удалён владельцем
        de selbst gelöscht
        fr supprimé par son titulaire
        es borrada por su titular

        status.private
        en private
        zh 私密
        ru закрыт
        de privat
        fr privé
        es privada

        status.renamed
        en renamed
        zh 已改名
        ru переименован
        de umbenannt
        fr renommé
        es renombrada

        count.sessions
        en {0} session|{0} sessions
        zh {0} 次活动
        ru {0} сеанс|{0} сеанса|{0} сеансов
        de {0} Sitzung|{0} Sitzungen
        fr {0} session|{0} sessions
        es {0} sesión|{0} sesiones
        """#
}
