extension Words {
    /// Words of the page: buttons, cards, tables.
    static let page = #"""
        page.search
        en Find account, persona, product, caption
        zh 查找账号、人设、商品、文案
        ru Найти аккаунт, персонажа, товар, подпись
        de Account, Persona, Produkt, Text suchen
        fr Chercher un compte, un personnage, un produit, un texte
        es Buscar cuenta, personaje, producto, texto

        page.graph
        en Graph
        zh 图
        ru Граф
        de Netz
        fr Graphe
        es Grafo

        page.table
        en Table
        zh 表格
        ru Таблица
        de Tabelle
        fr Tableau
        es Tabla

        page.read
        en Read
        zh 阅读
        ru Чтение
        de Lesen
        fr Lecture
        es Lectura

        page.save
        en Save
        zh 保存
        ru Сохранить
        de Sichern
        fr Enregistrer
        es Guardar

        page.copy
        en Copy view link
        zh 复制视图链接
        ru Копировать ссылку
        de Link zur Ansicht
        fr Copier le lien
        es Copiar enlace

        page.copied
        en The link to this view is in the clipboard.
        zh 此视图的链接已在剪贴板中。
        ru Ссылка на этот вид скопирована в буфер обмена.
        de Der Link zu dieser Ansicht liegt in der Zwischenablage.
        fr Le lien vers cette vue est dans le presse-papiers.
        es El enlace a esta vista está en el portapapeles.

        page.notCopied
        en The link to this view stands in the address line.
        zh 此视图的链接在地址栏中。
        ru Ссылка на этот вид — в адресной строке.
        de Der Link zu dieser Ansicht steht in der Adresszeile.
        fr Le lien vers cette vue se trouve dans la barre d’adresse.
        es El enlace a esta vista está en la barra de direcciones.

        page.copyAddress
        en Copy
        zh 复制
        ru Копировать
        de Kopieren
        fr Copier
        es Copiar

        page.addressCopied
        en The address is in the clipboard, written so that no click opens it.
        zh 地址已在剪贴板中，其写法不会因点击而打开。
        ru Адрес скопирован в таком виде, что по щелчку он не откроется.
        de Die Adresse liegt in der Zwischenablage, so geschrieben, dass kein Klick sie öffnet.
        fr L’adresse est dans le presse-papiers, écrite de façon qu’aucun clic ne l’ouvre.
        es La dirección está en el portapapeles, escrita de modo que ningún clic la abra.

        page.dark
        en Dark
        zh 深色
        ru Тёмная
        de Dunkel
        fr Sombre
        es Oscuro

        page.fit
        en Fit
        zh 适合
        ru Всё
        de Alles
        fr Tout
        es Todo

        page.zoomIn
        en Zoom in
        zh 放大
        ru Приблизить
        de Vergrößern
        fr Agrandir
        es Acercar

        page.zoomOut
        en Zoom out
        zh 缩小
        ru Отдалить
        de Verkleinern
        fr Réduire
        es Alejar

        page.togglePanel
        en Filters and legend
        zh 筛选与图例
        ru Фильтры и обозначения
        de Filter und Legende
        fr Filtres et légende
        es Filtros y leyenda

        page.toggleSide
        en Details
        zh 详情
        ru Подробности
        de Einzelheiten
        fr Détails
        es Detalles

        page.language
        en Language
        zh 语言
        ru Язык
        de Sprache
        fr Langue
        es Idioma

        page.communities
        en Communities
        zh 社群
        ru Сообщества
        de Gruppen
        fr Communautés
        es Comunidades

        page.layers
        en Layers
        zh 层
        ru Слои
        de Ebenen
        fr Couches
        es Capas

        page.kinds
        en Kinds
        zh 类型
        ru Виды
        de Arten
        fr Types
        es Tipos

        page.platforms
        en Platforms
        zh 平台
        ru Платформы
        de Plattformen
        fr Plateformes
        es Plataformas

        page.status
        en Status
        zh 状态
        ru Статус
        de Status
        fr Statut
        es Estado

        page.strength
        en Strength of evidence
        zh 证据强度
        ru Сила доказательств
        de Stärke der Belege
        fr Force des preuves
        es Solidez de las pruebas

        page.legend
        en Legend
        zh 图例
        ru Обозначения
        de Legende
        fr Légende
        es Leyenda

        page.looks
        en What they look like
        zh 像什么
        ru На что это похоже
        de Wonach es aussieht
        fr Ce à quoi cela ressemble
        es A qué se parecen

        page.looksLike
        en Looks like
        zh 看起来像
        ru Похоже на
        de Sieht aus wie
        fr Ressemble à
        es Se parece a

        page.nothingFits
        en nothing innocent fits
        zh 没有无害的解释
        ru безобидного объяснения нет
        de keine harmlose Erklärung passt
        fr aucune explication innocente
        es ninguna explicación inocente

        page.none
        en in no community
        zh 不属于任何社群
        ru вне сообществ
        de in keiner Gruppe
        fr dans aucune communauté
        es en ninguna comunidad

        page.all
        en All
        zh 全部
        ru Все
        de Alle
        fr Toutes
        es Todas

        page.q
        en false-discovery rate at most {0}
        zh 错误发现率不超过 {0}
        ru доля ложных открытий не выше {0}
        de Falscherkennungsrate höchstens {0}
        fr taux de fausses découvertes au plus {0}
        es tasa de falsos descubrimientos: como máximo {0}

        page.qAny
        en false-discovery rate: any
        zh 错误发现率：不限
        ru доля ложных открытий: любая
        de Falscherkennungsrate: beliebig
        fr taux de fausses découvertes : indifférent
        es tasa de falsos descubrimientos: cualquiera

        page.support
        en distinct objects at least {0}
        zh 不同对象不少于 {0}
        ru разных объектов не меньше {0}
        de verschiedene Objekte: mindestens {0}
        fr objets distincts : au moins {0}
        es objetos distintos: al menos {0}

        page.occasions
        en separate occasions at least {0}
        zh 独立场合不少于 {0}
        ru отдельных случаев не меньше {0}
        de getrennte Anlässe: mindestens {0}
        fr occasions distinctes : au moins {0}
        es ocasiones distintas: al menos {0}

        page.layersLeast
        en layers at least {0}
        zh 层数不少于 {0}
        ru слоёв не меньше {0}
        de Ebenen: mindestens {0}
        fr couches : au moins {0}
        es capas: al menos {0}

        page.labels
        en names: {0}
        zh 名称：{0}
        ru имена: {0}
        de Namen: {0}
        fr noms : {0}
        es nombres: {0}

        page.noChance
        en with no chance level too
        zh 包括无法给出概率的
        ru и без оценки случайности
        de auch ohne Zufallsmaß
        fr aussi sans niveau de hasard
        es también sin nivel de azar

        page.online
        en online
        zh 在线
        ru доступен
        de online
        fr en ligne
        es en línea

        page.gone
        en gone
        zh 已消失
        ru недоступен
        de verschwunden
        fr disparu
        es desaparecida

        page.unknown
        en not known
        zh 未知
        ru неизвестно
        de nicht bekannt
        fr inconnu
        es desconocido

        page.notKnown
        en not known
        zh 未知
        ru неизвестно
        de nicht bekannt
        fr inconnu
        es desconocido

        page.play
        en Play
        zh 播放
        ru Пуск
        de Abspielen
        fr Lire
        es Reproducir

        page.stop
        en Stop
        zh 停止
        ru Стоп
        de Stopp
        fr Arrêter
        es Parar

        page.time
        en Time
        zh 时间
        ru Время
        de Zeit
        fr Temps
        es Tiempo

        page.from
        en From
        zh 从
        ru С
        de Von
        fr De
        es Desde

        page.to
        en Until
        zh 到
        ru По
        de Bis
        fr À
        es Hasta

        page.shown
        en {0} of {1} nodes and {2} of {3} lines are shown.
        zh 显示 {1} 个节点中的 {0} 个，{3} 条连线中的 {2} 条。
        ru Показано узлов: {0} из {1}, линий: {2} из {3}.
        de Gezeigt: Knoten {0} von {1}, Linien {2} von {3}.
        fr Affichés : nœuds {0} sur {1}, lignes {2} sur {3}.
        es Se muestran: nodos, {0} de {1}; líneas, {2} de {3}.

        page.method
        en Method and limits
        zh 方法与局限
        ru Метод и ограничения
        de Methode und Grenzen
        fr Méthode et limites
        es Método y límites

        page.leftOut
        en Left out
        zh 未包含
        ru Не показано
        de Weggelassen
        fr Non montré
        es Omitido

        page.depth
        en Two steps
        zh 两步
        ru Два шага
        de Zwei Schritte
        fr Deux pas
        es Dos pasos

        page.pathTo
        en Shortest path to …
        zh 最短路径到……
        ru Кратчайший путь до…
        de Kürzester Weg zu …
        fr Plus court chemin vers…
        es Camino más corto hasta…

        page.pathHint
        en Choose the other end, in the graph or by the search.
        zh 请在图中或用搜索选择另一端。
        ru Выберите другой конец на графе или поиском.
        de Das andere Ende im Netz oder über die Suche wählen.
        fr Choisissez l’autre extrémité, dans le graphe ou par la recherche.
        es Elija el otro extremo, en el grafo o con la búsqueda.

        page.noPath
        en There is no path among what is shown.
        zh 在所显示的内容中没有路径。
        ru Среди показанного пути нет.
        de Im Gezeigten gibt es keinen Weg.
        fr Il n’y a pas de chemin dans ce qui est affiché.
        es No hay camino entre lo que se muestra.

        page.path
        en A path of {0} line.|A path of {0} lines.
        zh 路径有 {0} 条连线。
        ru Путь из {0} линии.|Путь из {0} линий.|Путь из {0} линий.
        de Ein Weg aus {0} Linie.|Ein Weg aus {0} Linien.
        fr Un chemin de {0} ligne.|Un chemin de {0} lignes.
        es Un camino de {0} línea.|Un camino de {0} líneas.

        page.pin
        en Pin
        zh 固定
        ru Закрепить
        de Fixieren
        fr Épingler
        es Fijar

        page.unpin
        en Unpin
        zh 取消固定
        ru Открепить
        de Lösen
        fr Détacher
        es Soltar

        page.close
        en Close
        zh 关闭
        ru Закрыть
        de Schließen
        fr Fermer
        es Cerrar

        page.evidence
        en Evidence for one line
        zh 一条连线的证据
        ru Доказательства одной связи
        de Belege für eine Linie
        fr Preuves d’une ligne
        es Pruebas de una línea

        page.posts
        en posts
        zh 帖子
        ru посты
        de Beiträge
        fr publications
        es publicaciones

        page.distinct
        en distinct objects
        zh 不同对象
        ru разных объектов
        de verschiedene Objekte
        fr objets distincts
        es objetos distintos

        page.nDistinct
        en {0} distinct object|{0} distinct objects
        zh {0} 个不同对象
        ru {0} объект|{0} разных объекта|{0} разных объектов
        de {0} Objekt|{0} verschiedene Objekte
        fr {0} objet|{0} objets distincts
        es {0} objeto|{0} objetos distintos

        page.nAccounts
        en {0} account|{0} accounts
        zh {0} 个账号
        ru {0} аккаунт|{0} аккаунта|{0} аккаунтов
        de {0} Account|{0} Accounts
        fr {0} compte|{0} comptes
        es {0} cuenta|{0} cuentas

        page.ofAccounts
        en of {0} account in the data|of {0} accounts in the data
        zh 数据中共有 {0} 个账号
        ru из {0} аккаунта в данных|из {0} аккаунтов в данных|из {0} аккаунтов в данных
        de von {0} Account in den Daten|von {0} Accounts in den Daten
        fr sur {0} compte dans les données|sur {0} comptes dans les données
        es de {0} cuenta en los datos|de {0} cuentas en los datos

        page.nCommunities
        en {0} community|{0} communities
        zh {0} 个社群
        ru {0} сообщество|{0} сообщества|{0} сообществ
        de {0} Gruppe|{0} Gruppen
        fr {0} communauté|{0} communautés
        es {0} comunidad|{0} comunidades

        page.nGroups
        en {0} slow group|{0} slow groups
        zh {0} 个慢速群组
        ru {0} медленная группа|{0} медленные группы|{0} медленных групп
        de {0} langsame Gruppe|{0} langsame Gruppen
        fr {0} groupe lent|{0} groupes lents
        es {0} grupo lento|{0} grupos lentos

        page.nPosts
        en {0} post|{0} posts
        zh {0} 条帖子
        ru {0} пост|{0} поста|{0} постов
        de {0} Beitrag|{0} Beiträge
        fr {0} publication|{0} publications
        es {0} publicación|{0} publicaciones

        page.p
        en chance p
        zh 偶然概率 p
        ru p случайности
        de Zufall: p
        fr hasard : p
        es azar: p

        page.qCard
        en q (false-discovery rate)
        zh q（错误发现率）
        ru q (ложные открытия)
        de q (falsche Funde)
        fr q (fausses découvertes)
        es q (falsos hallazgos)

        page.occ
        en separate occasions
        zh 独立场合
        ru отдельные случаи
        de getrennte Anlässe
        fr occasions distinctes
        es ocasiones distintas

        page.gap
        en gap
        zh 间隔
        ru разрыв
        de Abstand
        fr écart
        es intervalo

        page.shared
        en shared · source
        zh 共同内容 · 来源
        ru общее · источник
        de gemeinsam · Quelle
        fr partagé · source
        es compartido · fuente

        page.utc
        en UTC
        zh UTC
        ru UTC
        de UTC
        fr UTC
        es UTC

        page.more
        en {0} more is in the case or in evidence.csv.|{0} more are in the case or in evidence.csv.
        zh 另有 {0} 条在案件或 evidence.csv 中。
        ru Ещё {0} строка — в деле или в evidence.csv.|Ещё {0} строки — в деле или в evidence.csv.|Ещё {0} строк — в деле или в evidence.csv.
        de {0} weiterer Beleg steht im Fall oder in evidence.csv.|{0} weitere Belege stehen im Fall oder in evidence.csv.
        fr {0} autre preuve se trouve dans le dossier ou dans evidence.csv.|{0} autres preuves se trouvent dans le dossier ou dans evidence.csv.
        es Hay {0} más en el caso o en evidence.csv.|Hay {0} más en el caso o en evidence.csv.

        page.notes
        en Note (kept only in this page until exported)
        zh 笔记（导出前仅保存在此页面）
        ru Заметка (до выгрузки хранится только на этой странице)
        de Notiz (bis zum Export nur auf dieser Seite)
        fr Note (conservée seulement dans cette page jusqu’à l’export)
        es Nota (solo en esta página hasta que se exporte)

        page.claims
        en Claimed, observed, assessed
        zh 自称、观察、评估
        ru Заявлено, наблюдается, оценено
        de Behauptet, beobachtet, bewertet
        fr Affirmé, observé, évalué
        es Afirmado, observado, evaluado

        page.claimed
        en claimed
        zh 自称
        ru заявлено
        de behauptet
        fr affirmé
        es afirmado

        page.observed
        en observed
        zh 观察到
        ru наблюдается
        de beobachtet
        fr observé
        es observado

        page.assessed
        en assessed
        zh 评估
        ru оценено
        de bewertet
        fr évalué
        es evaluado

        page.facts
        en What is known
        zh 已知信息
        ru Что известно
        de Was bekannt ist
        fr Ce qui est connu
        es Lo que se sabe

        page.noRobust
        en Robustness was not tried: troupe map --robustness.
        zh 未检验稳健性：troupe map --robustness。
        ru Устойчивость не проверялась: troupe map --robustness.
        de Die Robustheit wurde nicht geprüft: troupe map --robustness.
        fr La robustesse n’a pas été testée : troupe map --robustness.
        es No se probó la robustez: troupe map --robustness.

        page.members
        en accounts
        zh 账号
        ru аккаунты
        de Accounts
        fr comptes
        es cuentas

        page.first
        en first on occasions: {0}
        zh 在先的场合：{0}
        ru первым в случаях: {0}
        de zuerst bei Anlässen: {0}
        fr en premier, occasions : {0}
        es primero, ocasiones: {0}

        page.name
        en name
        zh 名称
        ru имя
        de Name
        fr nom
        es nombre

        page.kind
        en kind
        zh 类型
        ru вид
        de Art
        fr type
        es tipo

        page.community
        en community
        zh 社群
        ru сообщество
        de Gruppe
        fr communauté
        es comunidad

        page.platform
        en platform
        zh 平台
        ru платформа
        de Plattform
        fr plateforme
        es plataforma

        page.strengthColumn
        en shared in all
        zh 共享总数
        ru всего общего
        de insgesamt gemeinsam
        fr partagé en tout
        es compartido en total

        page.lines
        en Lines
        zh 连线
        ru Линии
        de Linien
        fr Lignes
        es Líneas

        page.nodes
        en Nodes
        zh 节点
        ru Узлы
        de Knoten
        fr Nœuds
        es Nodos

        page.one
        en from
        zh 从
        ru от
        de von
        fr de
        es de

        page.two
        en to
        zh 到
        ru к
        de nach
        fr vers
        es a

        page.layer
        en layer
        zh 层
        ru слой
        de Ebene
        fr couche
        es capa

        page.showMore
        en Show more
        zh 显示更多
        ru Показать ещё
        de Mehr zeigen
        fr Afficher plus
        es Mostrar más

        page.csv
        en Save these rows as CSV
        zh 将这些行存为 CSV
        ru Сохранить эти строки в CSV
        de Diese Zeilen als CSV sichern
        fr Enregistrer ces lignes en CSV
        es Guardar estas filas como CSV

        page.png
        en Picture (PNG)
        zh 图片（PNG）
        ru Картинка (PNG)
        de Bild (PNG)
        fr Image (PNG)
        es Imagen (PNG)

        page.svg
        en Drawing (SVG)
        zh 矢量图（SVG）
        ru Рисунок (SVG)
        de Zeichnung (SVG)
        fr Dessin (SVG)
        es Dibujo (SVG)

        page.nodesCSV
        en Nodes (CSV)
        zh 节点（CSV）
        ru Узлы (CSV)
        de Knoten (CSV)
        fr Nœuds (CSV)
        es Nodos (CSV)

        page.linksCSV
        en Lines (CSV)
        zh 连线（CSV）
        ru Линии (CSV)
        de Linien (CSV)
        fr Lignes (CSV)
        es Líneas (CSV)

        page.positions
        en Places (CSV, for troupe draw --anchors)
        zh 位置（CSV，用于 troupe draw --anchors）
        ru Места (CSV, для troupe draw --anchors)
        de Lage (CSV, für troupe draw --anchors)
        fr Positions (CSV, pour troupe draw --anchors)
        es Posiciones (CSV, para troupe draw --anchors)

        page.notesCSV
        en Notes (CSV, for troupe cast read)
        zh 笔记（CSV，用于 troupe cast read）
        ru Заметки (CSV, для troupe cast read)
        de Notizen (CSV, für troupe cast read)
        fr Notes (CSV, pour troupe cast read)
        es Notas (CSV, para troupe cast read)

        page.noNotes
        en There are no notes yet.
        zh 还没有笔记。
        ru Заметок пока нет.
        de Es gibt noch keine Notizen.
        fr Il n’y a pas encore de notes.
        es Todavía no hay notas.

        page.larger
        en larger: shares more
        zh 越大：共享越多
        ru крупнее: больше общего
        de größer: teilt mehr
        fr plus grand : partage davantage
        es más grande: comparte más

        page.wider
        en wider: more distinct objects
        zh 越粗：不同对象越多
        ru толще: больше разных объектов
        de breiter: mehr verschiedene Objekte
        fr plus large : plus d’objets distincts
        es más ancha: más objetos distintos

        page.goneMark
        en cross: no longer on the platform
        zh 叉号：平台上已不存在
        ru крест: на платформе больше нет
        de Kreuz: nicht mehr auf der Plattform
        fr croix : n’est plus sur la plateforme
        es cruz: ya no está en la plataforma

        page.filled
        en {0} (filled)
        zh {0}（实心）
        ru {0} (закрашен)
        de {0} (gefüllt)
        fr {0} (plein)
        es {0} (relleno)

        page.hollow
        en {0} (ring)
        zh {0}（空心）
        ru {0} (кольцо)
        de {0} (Ring)
        fr {0} (anneau)
        es {0} (anillo)

        page.letter
        en {0} (letter)
        zh {0}（字母）
        ru {0} (буква)
        de {0} (Buchstabe)
        fr {0} (lettre)
        es {0} (letra)

        page.lettersNote
        en letter and colour: community
        zh 字母和颜色：社群
        ru буква и цвет: сообщество
        de Buchstabe und Farbe: Gruppe
        fr lettre et couleur : communauté
        es letra y color: comunidad

        page.across
        en grey: between communities
        zh 灰色：社群之间
        ru серое: между сообществами
        de grau: zwischen Gruppen
        fr gris : entre communautés
        es gris: entre comunidades

        page.backbone
        en dense communities: the three strongest lines of each account; all of them once you choose it
        zh 密集社群：仅画每个账号最强的三条连线；选中账号后全部显示
        ru плотные сообщества: по три сильнейшие связи аккаунта; все — при выборе
        de dichte Gruppen: je Account die drei stärksten Linien; alle, sobald er gewählt ist
        fr communautés denses : les trois lignes les plus fortes de chaque compte ; toutes s’il est choisi
        es comunidades densas: las tres líneas más fuertes de cada cuenta; todas al elegirla

        page.discLegend
        en disc: a community; its area is the number of accounts
        zh 圆盘：一个社群，面积为账号数
        ru круг: сообщество; площадь — число аккаунтов
        de Scheibe: eine Gruppe; Fläche: Zahl der Accounts
        fr disque : une communauté ; surface : nombre de comptes
        es disco: una comunidad; su área, el número de cuentas

        page.dashedLegend
        en dashed, grey: an innocent reading fits
        zh 灰色虚线：有无害的解释
        ru серое, пунктир: есть безобидное объяснение
        de gestrichelt, grau: eine harmlose Erklärung passt
        fr tirets, gris : une explication innocente convient
        es discontinuo, gris: cabe una explicación inocente

        page.cueLegend
        en hatching, rings: the same colours again
        zh 斜线、圆环：颜色重复使用
        ru штриховка и кольца: цвета повторяются
        de Schraffur, Ringe: dieselben Farben erneut
        fr hachures, anneaux : les mêmes couleurs à nouveau
        es rayas, anillos: los mismos colores de nuevo

        page.betweenLegend
        en line: ties between two communities, wider for more
        zh 线：两个社群之间的连线，越粗越多
        ru линия: связи двух сообществ; чем толще, тем больше
        de Linie: Verbindungen zweier Gruppen, breiter für mehr
        fr trait : liens entre deux communautés, plus large s’il y en a plus
        es línea: vínculos entre dos comunidades, más ancha si hay más

        page.discHint
        en a disc is a community, its area the number of accounts; zoom in for accounts
        zh 圆盘为一个社群，面积为账号数；放大可见账号
        ru круг — сообщество, площадь — число аккаунтов; приблизьте, чтобы увидеть аккаунты
        de eine Scheibe ist eine Gruppe, ihre Fläche die Zahl der Accounts; näher erscheinen die Accounts
        fr un disque est une communauté, sa surface le nombre de comptes ; agrandir pour voir les comptes
        es un disco es una comunidad y su área el número de cuentas; acerque para ver las cuentas

        page.restored
        en The view of the link is shown.
        zh 已显示链接中的视图。
        ru Показан вид из ссылки.
        de Die Ansicht des Links wird gezeigt.
        fr La vue du lien est affichée.
        es Se muestra la vista del enlace.

        page.nothing
        en Nothing is chosen: click a circle or a line, or press Enter.
        zh 未选择：请点击圆点或连线，或按回车键。
        ru Ничего не выбрано: щёлкните по кругу или линии либо нажмите Enter.
        de Nichts gewählt: einen Kreis oder eine Linie anklicken oder die Eingabetaste drücken.
        fr Rien n’est choisi : cliquez sur un cercle ou une ligne, ou appuyez sur Entrée.
        es No hay nada elegido: haga clic en un círculo o una línea, o pulse Intro.

        page.help
        en Arrows move, + and − zoom, 0 shows all, N and P go through the accounts, L through the lines of one, Enter opens, Escape closes, / searches.
        zh 方向键移动，+ 和 − 缩放，0 显示全部，N 和 P 逐个账号，L 逐条连线，回车打开，Esc 关闭，/ 搜索。
        ru Стрелки двигают, + и − меняют масштаб, 0 показывает всё, N и P — по аккаунтам, L — по линиям, Enter открывает, Esc закрывает, / ищет.
        de Pfeile bewegen, + und − zoomen, 0 zeigt alles, N und P gehen durch die Accounts, L durch die Linien, Eingabe öffnet, Esc schließt, / sucht.
        fr Les flèches déplacent, + et − changent l’échelle, 0 montre tout, N et P parcourent les comptes, L les lignes, Entrée ouvre, Échap ferme, / cherche.
        es Las flechas mueven, + y − cambian la escala, 0 muestra todo, N y P recorren las cuentas, L las líneas, Intro abre, Esc cierra, / busca.

        page.sentence
        en They posted {0} matching object ({1}) within {2} of each other.|They posted {0} matching objects ({1}), each within {2} of each other.
        zh 他们发布了 {0} 个相符的对象（{1}），彼此相隔均在 {2} 之内。
        ru Они опубликовали {0} совпадающий объект ({1}) с разрывом не более {2}.|Они опубликовали {0} совпадающих объекта ({1}), каждый раз с разрывом не более {2}.|Они опубликовали {0} совпадающих объектов ({1}), каждый раз с разрывом не более {2}.
        de Sie veröffentlichten {0} übereinstimmendes Objekt ({1}) im Abstand von höchstens {2}.|Sie veröffentlichten {0} übereinstimmende Objekte ({1}), jeweils im Abstand von höchstens {2}.
        fr Ils ont publié {0} objet concordant ({1}) à moins de {2} l’un de l’autre.|Ils ont publié {0} objets concordants ({1}), chaque fois à moins de {2} l’un de l’autre.
        es Publicaron {0} objeto coincidente ({1}) con un intervalo máximo de {2}.|Publicaron {0} objetos coincidentes ({1}), siempre con un intervalo máximo de {2}.

        page.sentenceDays
        en This was on {0} day.|This was on {0} days.
        zh 发生在 {0} 天。
        ru Это было в течение {0} дня.|Это было в течение {0} дней.|Это было в течение {0} дней.
        de Das war an {0} Tag.|Das war an {0} Tagen.
        fr C’était en {0} jour.|C’était sur {0} jours.
        es Fue en {0} día.|Fue en {0} días.

        page.wholePeriod
        en These numbers are of the whole period.
        zh 这些数字针对整个时段。
        ru Эти числа относятся ко всему периоду.
        de Diese Zahlen gelten für den ganzen Zeitraum.
        fr Ces nombres portent sur toute la période.
        es Estos números son de todo el período.

        page.sentenceChance
        en {0} separate occasion; {1} expected by chance (p {2}).|{0} separate occasions; {1} expected by chance (p {2}).
        zh {0} 个独立场合；偶然预期为 {1}（p {2}）。
        ru {0} отдельный случай; случайно ожидалось бы {1} (p {2}).|{0} отдельных случая; случайно ожидалось бы {1} (p {2}).|{0} отдельных случаев; случайно ожидалось бы {1} (p {2}).
        de {0} getrennter Anlass; durch Zufall zu erwarten: {1} (p {2}).|{0} getrennte Anlässe; durch Zufall zu erwarten: {1} (p {2}).
        fr {0} occasion distincte ; attendu par hasard : {1} (p {2}).|{0} occasions distinctes ; attendu par hasard : {1} (p {2}).
        es {0} ocasión distinta; por azar se esperarían {1} (p {2}).|{0} ocasiones distintas; por azar se esperarían {1} (p {2}).

        page.sentenceP
        en The chance of so many is p {0}.
        zh 偶然出现这么多的概率为 p {0}。
        ru Вероятность случайного совпадения: p {0}.
        de Die Wahrscheinlichkeit dafür durch Zufall ist p {0}.
        fr La probabilité d’en avoir autant par hasard est p {0}.
        es La probabilidad de tantas por azar es p {0}.

        page.sentenceNone
        en No chance can be given.
        zh 无法给出偶然概率。
        ru Оценить случайность нельзя.
        de Ein Zufallsmaß lässt sich nicht angeben.
        fr On ne peut donner de niveau de hasard.
        es No se puede dar un nivel de azar.

        page.allowed
        en Coordinated does not mean state-run or harmful.
        zh 协同并不意味着国家操纵或有害。
        ru Координация не означает, что за этим стоит государство или что это вредно.
        de Koordiniert heißt nicht staatlich gesteuert oder schädlich.
        fr Coordonné ne veut dire ni piloté par un État ni nuisible.
        es Coordinado no significa dirigido por un Estado ni dañino.

        page.lane
        en Posts of what is chosen over time; lines join posts of one thing within the window
        zh 所选内容的帖子时间线；连线表示窗口内的同一内容
        ru Посты выбранного во времени; линии соединяют посты одного и того же в пределах окна
        de Beiträge des Gewählten im Zeitverlauf; Linien verbinden Beiträge derselben Sache im Zeitfenster
        fr Publications de la sélection dans le temps ; les lignes joignent celles d’une même chose dans la fenêtre
        es Publicaciones de lo elegido en el tiempo; las líneas unen las de una misma cosa dentro de la ventana

        page.noLane
        en Choose a line or an account to see its posts over time.
        zh 选择一条连线或一个账号以查看其帖子时间线。
        ru Выберите линию или аккаунт, чтобы увидеть их посты во времени.
        de Eine Linie oder einen Account wählen, um die Beiträge im Zeitverlauf zu sehen.
        fr Choisissez une ligne ou un compte pour voir ses publications dans le temps.
        es Elija una línea o una cuenta para ver sus publicaciones en el tiempo.

        page.graphLabel
        en The network. Arrows move, plus and minus zoom, N and P go through the accounts, Enter opens the evidence. The same content is in the table.
        zh 网络图。方向键移动，加减号缩放，N 和 P 逐个账号，回车打开证据。表格中有相同内容。
        ru Сеть. Стрелки двигают, плюс и минус меняют масштаб, N и P — по аккаунтам, Enter открывает доказательства. То же самое есть в таблице.
        de Das Netz. Pfeile bewegen, Plus und Minus zoomen, N und P gehen durch die Accounts, Eingabe öffnet die Belege. Dasselbe steht in der Tabelle.
        fr Le réseau. Les flèches déplacent, plus et moins changent l’échelle, N et P parcourent les comptes, Entrée ouvre les preuves. Le tableau contient la même chose.
        es La red. Las flechas mueven, más y menos cambian la escala, N y P recorren las cuentas, Intro abre las pruebas. La tabla contiene lo mismo.

        page.toTable
        en Go to the table
        zh 转到表格
        ru К таблице
        de Zur Tabelle
        fr Aller au tableau
        es Ir a la tabla

        page.between
        en {0} line of this community leads to others.|{0} lines of this community lead to others.
        zh 此社群有 {0} 条连线通向其他社群。
        ru {0} связь ведёт в другие сообщества.|{0} связи ведут в другие сообщества.|{0} связей ведут в другие сообщества.
        de {0} Linie führt zu anderen Gruppen.|{0} Linien führen zu anderen Gruppen.
        fr {0} ligne mène à d’autres communautés.|{0} lignes mènent à d’autres communautés.
        es {0} línea lleva a otras comunidades.|{0} líneas llevan a otras comunidades.

        page.object
        en Object
        zh 对象
        ru Объект
        de Objekt
        fr Objet
        es Objeto

        page.usedBy
        en lines that share it: {0}
        zh 共享它的连线：{0}
        ru связей с этим объектом: {0}
        de Linien, die es teilen: {0}
        fr lignes qui le partagent : {0}
        es líneas que lo comparten: {0}

        page.neighbourList
        en Joined to
        zh 相连
        ru Связан с
        de Verbunden mit
        fr Relié à
        es Unida a

        page.isolate
        en Only this community
        zh 仅此社群
        ru Только это сообщество
        de Nur diese Gruppe
        fr Cette communauté seule
        es Solo esta comunidad

        page.postedMost
        en What they posted most
        zh 发布最多的内容
        ru Что публиковали чаще всего
        de Was sie am meisten veröffentlichten
        fr Ce qu’ils ont le plus publié
        es Lo que más publicaron

        page.memberList
        en Members
        zh 成员
        ru Участники
        de Mitglieder
        fr Membres
        es Miembros

        page.showAll
        en Show all {0}
        zh 显示全部 {0} 个
        ru Показать все: {0}
        de Alle {0} zeigen
        fr Afficher les {0}
        es Mostrar los {0}

        page.thinEvidence
        en Thin evidence.
        zh 证据薄弱。
        ru Доказательств мало.
        de Dünne Belege.
        fr Preuves minces.
        es Pruebas escasas.

        page.thinSentence
        en The evidence is thin; do not publish it on this alone.
        zh 证据薄弱；不要仅凭此发布。
        ru Доказательств мало; на одном этом публиковать нельзя.
        de Die Belege sind dünn; allein darauf sollte nichts veröffentlicht werden.
        fr Les preuves sont minces ; ne pas publier sur cette seule base.
        es Las pruebas son escasas; no publique solo con esto.

        page.whoFirst
        en Who comes first
        zh 谁先发布
        ru Кто первый
        de Wer zuerst kommt
        fr Qui est premier
        es Quién es el primero

        page.leads
        en {3}: first on {0} of the {1} occasions at which it is present (p {2}, all members looked at).
        zh {3}：在其参与的 {1} 个场合中有 {0} 个最先（p {2}，已考虑全部成员）。
        ru {3}: первым в {0} из {1} случаев со своим участием (p {2}, с учётом всех участников).
        de {3}: zuerst bei {0} der {1} Anlässe, an denen er beteiligt ist (p {2}, alle Mitglieder betrachtet).
        fr {3} : premier à {0} des {1} occasions où il est présent (p {2}, tous les membres considérés).
        es {3}: primera en {0} de las {1} ocasiones en que está presente (p {2}, considerados todos los miembros).

        page.readAll
        en The whole
        zh 总览
        ru В целом
        de Das Ganze
        fr L’ensemble
        es El conjunto

        page.readShows
        en {0} account in {1} is shown.|{0} accounts in {1} are shown.
        zh 共显示 {0} 个账号，分属 {1}。
        ru Показан {0} аккаунт; {1}.|Показаны {0} аккаунта; {1}.|Показано {0} аккаунтов; {1}.
        de Gezeigt wird {0} Account in {1}.|Gezeigt werden {0} Accounts in {1}.
        fr {0} compte de {1} est montré.|{0} comptes de {1} sont montrés.
        es Se muestra {0} cuenta de {1}.|Se muestran {0} cuentas de {1}.

        page.readLooks
        en Something besides a campaign fits {0} of them; it is grey and dashed.|Something besides a campaign fits {0} of them; they are grey and dashed.
        zh 其中 {0} 个有行动以外的解释，以灰色虚线表示。
        ru Для {0} из них есть объяснение кроме кампании; оно показано серым пунктиром.|Для {0} из них есть объяснение кроме кампании; они показаны серым пунктиром.|Для {0} из них есть объяснение кроме кампании; они показаны серым пунктиром.
        de Bei {0} davon passt etwas anderes als eine Kampagne; sie ist grau und gestrichelt.|Bei {0} davon passt etwas anderes als eine Kampagne; sie sind grau und gestrichelt.
        fr Pour {0} d’entre elles, autre chose qu’une campagne convient ; elle est grise, en tirets.|Pour {0} d’entre elles, autre chose qu’une campagne convient ; elles sont grises, en tirets.
        es Con {0} de ellas encaja algo distinto de una campaña; está en gris y discontinua.|Con {0} de ellas encaja algo distinto de una campaña; están en gris y discontinuas.

        page.readThin
        en The evidence is thin for {0} of them.|The evidence is thin for {0} of them.
        zh 其中 {0} 个证据薄弱。
        ru Доказательств мало для {0} из них.|Доказательств мало для {0} из них.|Доказательств мало для {0} из них.
        de Die Belege sind bei {0} davon dünn.|Die Belege sind bei {0} davon dünn.
        fr Les preuves sont minces pour {0} d’entre elles.|Les preuves sont minces pour {0} d’entre elles.
        es Las pruebas son escasas para {0} de ellas.|Las pruebas son escasas para {0} de ellas.

        page.readCommunity
        en {0} account, among them {1}.|{0} accounts, among them {1}.
        zh {0} 个账号，其中包括 {1}。
        ru {0} аккаунт, среди них {1}.|{0} аккаунта, среди них {1}.|{0} аккаунтов, среди них {1}.
        de {0} Account, darunter {1}.|{0} Accounts, darunter {1}.
        fr {0} compte, dont {1}.|{0} comptes, dont {1}.
        es {0} cuenta, entre ellas {1}.|{0} cuentas, entre ellas {1}.

        page.readMost
        en Posted most: “{0}”.
        zh 发布最多：“{0}”。
        ru Чаще всего публиковали: «{0}».
        de Am meisten veröffentlicht: „{0}“.
        fr Le plus publié : « {0} ».
        es Lo más publicado: «{0}».

        page.readFits
        en It looks like: {0}.
        zh 看起来像：{0}。
        ru Похоже на: {0}.
        de Es sieht aus wie: {0}.
        fr Cela ressemble à : {0}.
        es Se parece a: {0}.

        page.readStep
        en A view
        zh 视图
        ru Вид
        de Ansicht
        fr Une vue
        es Una vista

        page.back
        en Back
        zh 上一步
        ru Назад
        de Zurück
        fr Retour
        es Atrás

        page.next
        en Next
        zh 下一步
        ru Дальше
        de Weiter
        fr Suite
        es Siguiente

        page.editSteps
        en Edit the steps
        zh 编辑步骤
        ru Изменить шаги
        de Schritte bearbeiten
        fr Modifier les étapes
        es Editar los pasos

        page.addStep
        en Add the present view
        zh 添加当前视图
        ru Добавить текущий вид
        de Jetzige Ansicht hinzufügen
        fr Ajouter la vue actuelle
        es Añadir la vista actual

        page.removeStep
        en Remove
        zh 删除
        ru Убрать
        de Entfernen
        fr Retirer
        es Quitar

        page.saveSteps
        en Save a copy with these steps and notes
        zh 保存含这些步骤和笔记的副本
        ru Сохранить копию с этими шагами и заметками
        de Kopie mit diesen Schritten und Notizen sichern
        fr Enregistrer une copie avec ces étapes et notes
        es Guardar una copia con estos pasos y notas

        page.embedHelp
        en An article can embed the copy in a frame; its address ends in #read.
        zh 文章可在框架中嵌入该副本，地址以 #read 结尾。
        ru Копию можно встроить в статью; адрес должен кончаться на #read.
        de Ein Artikel kann die Kopie einbetten; ihre Adresse endet auf #read.
        fr Un article peut intégrer la copie dans un cadre ; son adresse se termine par #read.
        es Un artículo puede incrustar la copia; su dirección termina en #read.

        page.hoursAfter
        en {0} hour after contact|{0} hours after contact
        zh 联系后 {0} 小时
        ru через {0} час после обращения|через {0} часа после обращения|через {0} часов после обращения
        de {0} Stunde nach der Anfrage|{0} Stunden nach der Anfrage
        fr {0} heure après la prise de contact|{0} heures après la prise de contact
        es {0} hora después del contacto|{0} horas después del contacto

        page.daysAfter
        en {0} day after contact|{0} days after contact
        zh 联系后 {0} 天
        ru через {0} день после обращения|через {0} дня после обращения|через {0} дней после обращения
        de {0} Tag nach der Anfrage|{0} Tage nach der Anfrage
        fr {0} jour après la prise de contact|{0} jours après la prise de contact
        es {0} día después del contacto|{0} días después del contacto

        page.slow.allowed
        en This does not show that they acted together: a shared source or a circle of friends looks the same.
        zh 这并不表明它们共同行动：共同的来源或朋友圈看起来也是如此。
        ru Это не показывает, что они действовали вместе: общий источник или круг друзей выглядят так же.
        de Das zeigt nicht, dass sie gemeinsam handelten: Eine gemeinsame Quelle oder ein Freundeskreis sieht genauso aus.
        fr Cela ne montre pas qu’ils ont agi ensemble : une source commune ou un cercle d’amis a le même aspect.
        es Esto no muestra que actuaran juntas: una fuente común o un círculo de amigos se ve igual.

        page.slow.communities
        en Slow groups
        zh 慢速群组
        ru Медленные группы
        de Langsame Gruppen
        fr Groupes lents
        es Grupos lentos

        page.slow.community
        en slow group
        zh 慢速群组
        ru медленная группа
        de langsame Gruppe
        fr groupe lent
        es grupo lento

        page.slow.none
        en in no slow group
        zh 不属于任何慢速群组
        ru вне медленных групп
        de in keiner langsamen Gruppe
        fr dans aucun groupe lent
        es en ningún grupo lento

        page.slow.across
        en grey: between slow groups
        zh 灰色：慢速群组之间
        ru серое: между медленными группами
        de grau: zwischen langsamen Gruppen
        fr gris : entre groupes lents
        es gris: entre grupos lentos

        page.slow.lettersNote
        en letter and colour: slow group
        zh 字母与颜色：慢速群组
        ru буква и цвет: медленная группа
        de Buchstabe und Farbe: langsame Gruppe
        fr lettre et couleur : groupe lent
        es letra y color: grupo lento

        page.slow.isolate
        en Only this group
        zh 仅此群组
        ru Только эта группа
        de Nur diese Gruppe
        fr Ce groupe seul
        es Solo este grupo

        page.slow.between
        en {0} line of this group leads to others.|{0} lines of this group lead to others.
        zh 此群组有 {0} 条连线通向其他群组。
        ru {0} связь ведёт в другие группы.|{0} связи ведут в другие группы.|{0} связей ведут в другие группы.
        de {0} Linie führt zu anderen Gruppen.|{0} Linien führen zu anderen Gruppen.
        fr {0} ligne mène à d’autres groupes.|{0} lignes mènent à d’autres groupes.
        es {0} línea lleva a otros grupos.|{0} líneas llevan a otros grupos.

        page.slow.sentenceNone
        en That is more often than accounts of the same interests and times do when they are shuffled.
        zh 这多于兴趣与时间相同的账号在随机打乱后的情形。
        ru Это чаще, чем у аккаунтов с теми же интересами и временем после перемешивания.
        de Das ist häufiger als bei Accounts gleicher Interessen und Zeiten nach dem Mischen.
        fr C’est plus souvent que des comptes de mêmes intérêts et horaires une fois mélangés.
        es Es más a menudo que cuentas de los mismos intereses y horarios al barajarlas.
        """#
}
