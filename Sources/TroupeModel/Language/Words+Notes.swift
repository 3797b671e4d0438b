extension Words {
    /// Notes on a run, what was done with records that have a problem, and what becomes of groups under changes.
    static let notes = #"""
        note.widened
        en Times are known to the {0} only: the window was widened from {1} to {2}.
        zh 时间只精确到{0}：窗口已从 {1} 扩大到 {2}。
        ru Время известно лишь с точностью до {0}: окно расширено с {1} до {2}.
        de Die Zeiten sind nur grob bekannt (Genauigkeit: {0}). Das Zeitfenster wurde von {1} auf {2} erweitert.
        fr Les heures ne sont connues que grossièrement (précision : {0}). La fenêtre a été élargie de {1} à {2}.
        es Las horas solo se conocen de forma aproximada (precisión: {0}). La ventana se amplió de {1} a {2}.

        note.widths
        en Windows of {0} widths were tested, p corrected for having looked at all of them ({1}). The result is that of {2}.|Windows of {0} widths were tested, p corrected for having looked at all of them ({1}). The result is that of {2}.
        zh 检验了 {0} 种宽度的窗口，p 已按多次检验校正（{1}）。结果取自 {2}。
        ru Проверены окна {0} ширины; p исправлено с учётом этого ({1}). Для {2} и получен результат.|Проверены окна {0} разных размеров; p исправлено с учётом того, что рассмотрены все ({1}). Для {2} и получен результат.|Проверены окна {0} разных размеров; p исправлено с учётом того, что рассмотрены все ({1}). Для {2} и получен результат.
        de Es wurde {0} Breite des Zeitfensters geprüft ({1}). Für {2} gilt das Ergebnis.|Es wurden {0} Breiten des Zeitfensters geprüft; p ist dafür berichtigt, dass alle betrachtet wurden ({1}). Für {2} gilt das Ergebnis.
        fr {0} largeur de fenêtre a été testée ({1}). Le résultat est celui de {2}.|{0} largeurs de fenêtre ont été testées ; p est corrigé pour les avoir toutes examinées ({1}). Le résultat est celui de {2}.
        es Se probó {0} ancho de ventana ({1}). El resultado es el de {2}.|Se probaron {0} anchos de ventana; p está corregido por haberlos examinado todos ({1}). El resultado es el de {2}.

        format.columns named by the user
        en columns named by the user
        zh 由用户指定的列
        ru столбцы, названные пользователем
        de vom Benutzer benannte Spalten
        fr colonnes nommées par l’utilisateur
        es columnas nombradas por el usuario

        note.width
        en {0}: {1} of {2}
        zh {0}：{1}，{2}
        ru {0}: {1}, {2}
        de {0}: {1}, {2}
        fr {0} : {1}, {2}
        es {0}: {1}, {2}

        note.inflated
        en {0} tie has at least {1} times as many post pairs as distinct objects (`inflated` in `ties.csv`): one thing repeated again and again. The support counts it once; tools that weigh by post pairs would not.|{0} ties have at least {1} times as many post pairs as distinct objects (`inflated` in `ties.csv`): one thing repeated again and again. The support counts it once; tools that weigh by post pairs would not.
        zh {0} 条关系的帖子对数至少是不同对象数的 {1} 倍（`ties.csv` 中的 `inflated`）：同一内容被反复发布。支持度只计一次；按帖子对加权的工具则不然。
        ru У {0} связи пар постов по меньшей мере в {1} раз больше, чем разных объектов (`inflated` в `ties.csv`): одно и то же повторяется снова и снова. Поддержка считает это один раз; программы, взвешивающие по парам постов, — нет.|У {0} связей пар постов по меньшей мере в {1} раз больше, чем разных объектов (`inflated` в `ties.csv`): одно и то же повторяется снова и снова. Поддержка считает это один раз; программы, взвешивающие по парам постов, — нет.|У {0} связей пар постов по меньшей мере в {1} раз больше, чем разных объектов (`inflated` в `ties.csv`): одно и то же повторяется снова и снова. Поддержка считает это один раз; программы, взвешивающие по парам постов, — нет.
        de {0} Verbindung hat mindestens {1}-mal so viele Paare von Beiträgen wie verschiedene Objekte (`inflated` in `ties.csv`): dasselbe, immer wieder. Hier zählt es einmal; Programme, die nach Paaren gewichten, zählen jedes.|{0} Verbindungen haben mindestens {1}-mal so viele Paare von Beiträgen wie verschiedene Objekte (`inflated` in `ties.csv`): dasselbe, immer wieder. Hier zählt es einmal; Programme, die nach Paaren gewichten, zählen jedes.
        fr {0} lien a au moins {1} fois plus de paires de publications que d’objets distincts (`inflated` dans `ties.csv`) : une même chose répétée sans cesse. Le support ne la compte qu’une fois ; les outils qui pondèrent par paires, non.|{0} liens ont au moins {1} fois plus de paires de publications que d’objets distincts (`inflated` dans `ties.csv`) : une même chose répétée sans cesse. Le support ne la compte qu’une fois ; les outils qui pondèrent par paires, non.
        es {0} vínculo tiene al menos {1} veces más pares de publicaciones que objetos distintos (`inflated` en `ties.csv`): lo mismo repetido una y otra vez. Aquí cuenta una vez; en programas que ponderan por pares, no.|{0} vínculos tienen al menos {1} veces más pares de publicaciones que objetos distintos (`inflated` en `ties.csv`): lo mismo repetido una y otra vez. Aquí cuenta una vez; en programas que ponderan por pares, no.

        note.opaque
        en {0} of {1} stands on objects of which the data hold an id only: a small crowd that reacts to the same moments can look like this. Look at what the ids stand for.|{0} of {1} stand on objects of which the data hold an id only: a small crowd that reacts to the same moments can look like this. Look at what the ids stand for.
        zh {1}中有 {0} 个只建立在数据仅含编号的对象上：对同一时刻作出反应的小人群也可能如此。请查看这些编号代表什么。
        ru {0} из этого числа ({1}) опирается на объекты, о которых в данных есть только идентификатор: так может выглядеть и небольшая толпа, реагирующая на одни и те же события. Посмотрите, что стоит за идентификаторами.|{0} из этого числа ({1}) опираются на объекты, о которых в данных есть только идентификатор: так может выглядеть и небольшая толпа, реагирующая на одни и те же события. Посмотрите, что стоит за идентификаторами.|{0} из этого числа ({1}) опираются на объекты, о которых в данных есть только идентификатор: так может выглядеть и небольшая толпа, реагирующая на одни и те же события. Посмотрите, что стоит за идентификаторами.
        de Von {1} stützt sich {0} auf Objekte, von denen die Daten nur eine Kennung enthalten: So kann auch eine kleine Menge aussehen, die auf dieselben Augenblicke reagiert. Sehen Sie nach, wofür die Kennungen stehen.|Von {1} stützen sich {0} auf Objekte, von denen die Daten nur eine Kennung enthalten: So kann auch eine kleine Menge aussehen, die auf dieselben Augenblicke reagiert. Sehen Sie nach, wofür die Kennungen stehen.
        fr Sur {1}, {0} repose sur des objets dont les données n’ont qu’un identifiant : une petite foule qui réagit aux mêmes moments peut avoir cet aspect. Regardez ce que désignent ces identifiants.|Sur {1}, {0} reposent sur des objets dont les données n’ont qu’un identifiant : une petite foule qui réagit aux mêmes moments peut avoir cet aspect. Regardez ce que désignent ces identifiants.
        es De {1}, {0} se apoya en objetos de los que los datos solo tienen un identificador: un grupo pequeño de gente que reacciona a los mismos momentos puede verse así. Mire qué hay detrás de los identificadores.|De {1}, {0} se apoyan en objetos de los que los datos solo tienen un identificador: un grupo pequeño de gente que reacciona a los mismos momentos puede verse así. Mire qué hay detrás de los identificadores.

        note.varied
        en {0} posts of {1} say within {2} what another account said, differing only in spacing, punctuation, emoji or trailing numbers: compared exactly, these are different captions. Look at them with `--layers {3}`.|{0} posts of {1} say within {2} what another account said, differing only in spacing, punctuation, emoji or trailing numbers: compared exactly, these are different captions. Look at them with `--layers {3}`.
        zh {1}的 {0} 条帖子在 {2} 内说了另一账号说过的话，只在空格、标点、表情或末尾数字上不同：逐字比较时它们是不同的文案。可用 `--layers {3}` 查看。
        ru {0} пост ({1}) в пределах {2} повторяет сказанное другим аккаунтом, отличаясь лишь пробелами, знаками, эмодзи или числами в конце: при точном сравнении это разные подписи. Посмотрите их с `--layers {3}`.|{0} поста ({1}) в пределах {2} повторяют сказанное другим аккаунтом, отличаясь лишь пробелами, знаками, эмодзи или числами в конце: при точном сравнении это разные подписи. Посмотрите их с `--layers {3}`.|{0} постов ({1}) в пределах {2} повторяют сказанное другим аккаунтом, отличаясь лишь пробелами, знаками, эмодзи или числами в конце: при точном сравнении это разные подписи. Посмотрите их с `--layers {3}`.
        de {0} Beitrag von {1} sagt innerhalb von {2} dasselbe wie ein anderer Account, nur mit anderen Leerzeichen, Satzzeichen, Emojis oder Zahlen am Ende: Genau verglichen sind das verschiedene Texte. Zu sehen mit `--layers {3}`.|{0} Beiträge von {1} sagen innerhalb von {2} dasselbe wie ein anderer Account, nur mit anderen Leerzeichen, Satzzeichen, Emojis oder Zahlen am Ende: Genau verglichen sind das verschiedene Texte. Zu sehen mit `--layers {3}`.
        fr {0} publication de {1} dit en {2} ce qu’un autre compte a dit, à des espaces, une ponctuation, des émojis ou des nombres finaux près : comparées exactement, ces textes diffèrent. À voir avec `--layers {3}`.|{0} publications de {1} disent en {2} ce qu’un autre compte a dit, à des espaces, une ponctuation, des émojis ou des nombres finaux près : comparées exactement, ces textes diffèrent. À voir avec `--layers {3}`.
        es {0} publicación de {1} dice en {2} lo que dijo otra cuenta, salvo espacios, puntuación, emojis o números finales: comparados exactamente, son textos distintos. Véase con `--layers {3}`.|{0} publicaciones de {1} dicen en {2} lo que dijo otra cuenta, salvo espacios, puntuación, emojis o números finales: comparados exactamente, son textos distintos. Véase con `--layers {3}`.

        note.selection
        en The object {0} on layer {1} reaches {2} of {3} accounts: if the posts were collected by it, what they share of it says nothing.
        zh 层 {1} 上的对象 {0} 涉及 {3} 个账号中的 {2} 个：如果帖子就是按它收集的，那么共享它不能说明任何问题。
        ru Объект {0} на слое {1} охватывает {2} из {3} аккаунтов: если посты собирали по нему, то общее в нём ни о чём не говорит.
        de Das Objekt {0} auf der Ebene {1} erreicht {2} von {3} Accounts: Wurden die Beiträge danach gesammelt, so sagt es nichts, dass sie es gemeinsam haben.
        fr L’objet {0} de la couche {1} touche {2} des {3} comptes : si les publications ont été collectées d’après lui, le partager ne dit rien.
        es El objeto {0} de la capa {1} alcanza {2} de {3} cuentas: si las publicaciones se recopilaron por él, compartirlo no dice nada.

        note.passedOver
        en Layers not looked at, since many strangers share such things: {0}. Name layers with `--layers` to look at them.
        zh 未查看以下层，因为许多陌生人都共享这类内容：{0}。要查看，请用 `--layers` 指定。
        ru Слои, которые не рассматривались, поскольку такое есть общего у многих посторонних: {0}. Чтобы рассмотреть, назовите слои в `--layers`.
        de Nicht betrachtete Ebenen, weil viele Fremde so etwas gemeinsam haben: {0}. Ebenen, die betrachtet werden sollen, nennt `--layers`.
        fr Couches non examinées, car beaucoup d’inconnus partagent de telles choses : {0}. Nommez les couches avec `--layers` pour les examiner.
        es Capas que no se examinaron, porque muchos desconocidos comparten tales cosas: {0}. Nombre las capas con `--layers` para examinarlas.

        note.unmeasured
        en Left out, since no post has them: {0}. `troupe media` finds such layers in the files of a case’s posts (docs/media.md).
        zh 已略去，因为没有任何帖子具有：{0}。`troupe media` 在案件帖子的文件中找出这些层（docs/media.md）。
        ru Пропущено, так как ни у одной публикации этого нет: {0}. Такие слои находит `troupe media` в файлах публикаций дела (docs/media.md).
        de Ausgelassen, weil kein Beitrag sie hat: {0}. Solche Ebenen findet `troupe media` in den Dateien der Beiträge eines Falls (docs/media.md).
        fr Laissées de côté, car aucune publication ne les a : {0}. `troupe media` trouve ces couches dans les fichiers des publications d’un dossier (docs/media.md).
        es Omitidas, porque ninguna publicación las tiene: {0}. `troupe media` encuentra tales capas en los archivos de las publicaciones de un caso (docs/media.md).

        note.stopped
        en {0} use of objects on the stop list was left out.|{0} uses of objects on the stop list were left out.
        zh 略去停用列表中对象的 {0} 次使用。
        ru Не учтено {0} использование объектов из стоп-списка.|Не учтены {0} использования объектов из стоп-списка.|Не учтено {0} использований объектов из стоп-списка.
        de {0} Verwendung von Objekten der Sperrliste wurde weggelassen.|{0} Verwendungen von Objekten der Sperrliste wurden weggelassen.
        fr {0} usage d’objets de la liste d’exclusion a été écarté.|{0} usages d’objets de la liste d’exclusion ont été écartés.
        es Se omitió {0} uso de objetos de la lista de exclusión.|Se omitieron {0} usos de objetos de la lista de exclusión.

        note.short
        en {0} caption shorter than {1} characters was left out.|{0} captions shorter than {1} characters were left out.
        zh 略去 {0} 条少于 {1} 个字符的文案。
        ru Не учтена {0} подпись короче {1} знаков.|Не учтены {0} подписи короче {1} знаков.|Не учтено {0} подписей короче {1} знаков.
        de {0} Text mit weniger als {1} Zeichen wurde weggelassen.|{0} Texte mit weniger als {1} Zeichen wurden weggelassen.
        fr {0} texte de moins de {1} caractères a été écarté.|{0} textes de moins de {1} caractères ont été écartés.
        es Se omitió {0} texto de menos de {1} caracteres.|Se omitieron {0} textos de menos de {1} caracteres.

        note.support
        en The support of {0} was chosen for a false-discovery rate of at most {1}: of the pairs in the data at most {2} % are expected by chance ({3} jittered copies).|The support of {0} was chosen for a false-discovery rate of at most {1}: of the pairs in the data at most {2} % are expected by chance ({3} jittered copies).
        zh 支持度 {0} 按错误发现率不超过 {1} 选定：数据中的配对预计至多 {2} % 出于偶然（{3} 个抖动副本）。
        ru Поддержка {0} выбрана для доли ложных открытий не более {1}: из пар в данных случайными ожидаются не более {2} % ({3} копий со сдвинутым временем).|Поддержка {0} выбрана для доли ложных открытий не более {1}: из пар в данных случайными ожидаются не более {2} % ({3} копий со сдвинутым временем).|Поддержка {0} выбрана для доли ложных открытий не более {1}: из пар в данных случайными ожидаются не более {2} % ({3} копий со сдвинутым временем).
        de Die Mindestzahl {0} wurde für eine Falschentdeckungsrate von höchstens {1} gewählt: Von den Paaren der Daten sind höchstens {2} % durch Zufall zu erwarten ({3} Kopien mit verschobenen Zeiten).|Die Mindestzahl {0} wurde für eine Falschentdeckungsrate von höchstens {1} gewählt: Von den Paaren der Daten sind höchstens {2} % durch Zufall zu erwarten ({3} Kopien mit verschobenen Zeiten).
        fr Le support de {0} a été choisi pour un taux de fausses découvertes d’au plus {1} : parmi les paires des données, au plus {2} % sont attendues par hasard ({3} copies décalées).|Le support de {0} a été choisi pour un taux de fausses découvertes d’au plus {1} : parmi les paires des données, au plus {2} % sont attendues par hasard ({3} copies décalées).
        es El soporte de {0} se eligió para una tasa de falsos descubrimientos de {1} como máximo: de los pares de los datos se esperan por azar {2} % como máximo ({3} copias desplazadas).|El soporte de {0} se eligió para una tasa de falsos descubrimientos de {1} como máximo: de los pares de los datos se esperan por azar {2} % como máximo ({3} copias desplazadas).

        note.noZone
        en {0} time of {1} names no zone and was taken as UTC.|{0} times of {1} name no zone and were taken as UTC.
        zh {1} 中有 {0} 个时间未注明时区，按 UTC 处理。
        ru {0} отметка времени в {1} без часового пояса; принята за UTC.|{0} отметки времени в {1} без часового пояса; приняты за UTC.|{0} отметок времени в {1} без часового пояса; приняты за UTC.
        de {0} Zeit in {1} nennt keine Zeitzone und wurde als UTC gelesen.|{0} Zeiten in {1} nennen keine Zeitzone und wurden als UTC gelesen.
        fr {0} heure de {1} n’indique pas de fuseau et a été lue en UTC.|{0} heures de {1} n’indiquent pas de fuseau et ont été lues en UTC.
        es {0} hora de {1} no indica zona y se leyó como UTC.|{0} horas de {1} no indican zona y se leyeron como UTC.

        note.quoting
        en {0} record begins a field with a quote and runs over lines each of which would be a record; left out. If quotes are part of the texts, add `--quotes none`; if they enclose texts of several lines, add `--quotes doubled`.|{0} records begin a field with a quote and run over lines each of which would be a record; left out. If quotes are part of the texts, add `--quotes none`; if they enclose texts of several lines, add `--quotes doubled`.
        zh {0} 条记录的某字段以引号开头并跨越多行，而每行本身也可成为一条记录；已略去。引号若属于文本，请加 `--quotes none`；若用来包住多行文本，请加 `--quotes doubled`。
        ru {0} запись начинает поле с кавычки и тянется через строки, каждая из которых могла бы быть записью; не учтена. Если кавычки входят в тексты, добавьте `--quotes none`; если они окружают тексты в несколько строк — `--quotes doubled`.|{0} записи начинают поле с кавычки и тянутся через строки, каждая из которых могла бы быть записью; не учтены. Если кавычки входят в тексты, добавьте `--quotes none`; если они окружают тексты в несколько строк — `--quotes doubled`.|{0} записей начинают поле с кавычки и тянутся через строки, каждая из которых могла бы быть записью; не учтены. Если кавычки входят в тексты, добавьте `--quotes none`; если они окружают тексты в несколько строк — `--quotes doubled`.
        de {0} Datensatz beginnt ein Feld mit einem Anführungszeichen und reicht über Zeilen, von denen jede ein Datensatz sein könnte; weggelassen. Gehören Anführungszeichen zum Text, hilft `--quotes none`; umschließen sie mehrzeilige Texte, `--quotes doubled`.|{0} Datensätze beginnen ein Feld mit einem Anführungszeichen und reichen über Zeilen, von denen jede ein Datensatz sein könnte; weggelassen. Gehören Anführungszeichen zum Text, hilft `--quotes none`; umschließen sie mehrzeilige Texte, `--quotes doubled`.
        fr {0} enregistrement ouvre un champ par un guillemet et s’étend sur des lignes dont chacune serait un enregistrement ; écarté. Si les guillemets font partie des textes, ajoutez `--quotes none` ; s’ils entourent des textes de plusieurs lignes, `--quotes doubled`.|{0} enregistrements ouvrent un champ par un guillemet et s’étendent sur des lignes dont chacune serait un enregistrement ; écartés. Si les guillemets font partie des textes, ajoutez `--quotes none` ; s’ils entourent des textes de plusieurs lignes, `--quotes doubled`.
        es {0} registro abre un campo con comillas y ocupa líneas que serían cada una un registro; omitido. Si las comillas son parte de los textos, añada `--quotes none`; si encierran textos de varias líneas, `--quotes doubled`.|{0} registros abren un campo con comillas y ocupan líneas que serían cada una un registro; omitidos. Si las comillas son parte de los textos, añada `--quotes none`; si encierran textos de varias líneas, `--quotes doubled`.

        note.spellings
        en {0} account occurs in spellings that differ by capitals or a leading @ only, and count as different, since ids are compared exactly. If these are handles, name their column with `handle=` instead of `account=`.|{0} accounts occur in spellings that differ by capitals or a leading @ only, and count as different, since ids are compared exactly. If these are handles, name their column with `handle=` instead of `account=`.
        zh {0} 个账号以仅大小写或开头 @ 不同的写法出现，因编号逐字比较而算作不同账号。若这些是用户名，请用 `handle=` 而非 `account=` 指定该列。
        ru {0} аккаунт встречается в написаниях, которые различаются лишь заглавными буквами или знаком @, и считается за разные, так как идентификаторы сравниваются точно. Если это имена пользователей, назовите столбец через `handle=`, а не `account=`.|{0} аккаунта встречаются в написаниях, которые различаются лишь заглавными буквами или знаком @, и считаются разными, так как идентификаторы сравниваются точно. Если это имена пользователей, назовите столбец через `handle=`, а не `account=`.|{0} аккаунтов встречаются в написаниях, которые различаются лишь заглавными буквами или знаком @, и считаются разными, так как идентификаторы сравниваются точно. Если это имена пользователей, назовите столбец через `handle=`, а не `account=`.
        de {0} Account kommt in Schreibweisen vor, die sich nur durch Großbuchstaben oder ein führendes @ unterscheiden, und zählt als verschieden, da Kennungen genau verglichen werden. Sind es Benutzernamen, so nennen Sie die Spalte mit `handle=` statt `account=`.|{0} Accounts kommen in Schreibweisen vor, die sich nur durch Großbuchstaben oder ein führendes @ unterscheiden, und zählen als verschieden, da Kennungen genau verglichen werden. Sind es Benutzernamen, so nennen Sie die Spalte mit `handle=` statt `account=`.
        fr {0} compte apparaît sous des graphies qui ne diffèrent que par des majuscules ou un @ initial, comptées comme différentes puisque les identifiants sont comparés exactement. S’il s’agit de noms d’utilisateur, nommez la colonne avec `handle=` au lieu de `account=`.|{0} comptes apparaissent sous des graphies qui ne diffèrent que par des majuscules ou un @ initial, comptées comme différentes puisque les identifiants sont comparés exactement. S’il s’agit de noms d’utilisateur, nommez la colonne avec `handle=` au lieu de `account=`.
        es {0} cuenta aparece con grafías que solo difieren en mayúsculas o en una @ inicial y cuentan como distintas, pues los identificadores se comparan exactamente. Si son nombres de usuario, nombre la columna con `handle=` en vez de `account=`.|{0} cuentas aparecen con grafías que solo difieren en mayúsculas o en una @ inicial y cuentan como distintas, pues los identificadores se comparan exactamente. Si son nombres de usuario, nombre la columna con `handle=` en vez de `account=`.

        note.faces
        en The layer `face` rests on {0} cluster of faces that a program took for one person; an analyst has confirmed {1} of them, and one that is not confirmed is a candidate, not a finding. None of {2} pairs of strangers’ faces was as near (fewer than 1 in {3} at 95 %), but they were pairs of ten people only, and the program takes strangers for one person more often where they are Chinese or children. Many accounts may also show one public figure. Look at the videos before you publish a tie.|The layer `face` rests on {0} clusters of faces, each of which a program took for one person; an analyst has confirmed {1} of them, and one that is not confirmed is a candidate, not a finding. None of {2} pairs of strangers’ faces was as near (fewer than 1 in {3} at 95 %), but they were pairs of ten people only, and the program takes strangers for one person more often where they are Chinese or children. Many accounts may also show one public figure. Look at the videos before you publish a tie.
        zh `face` 层基于 {0} 个面孔聚类，每个都由程序认作同一人；分析员确认了其中 {1} 个，未经确认的只是候选，不是结论。{2} 对陌生人的面孔中没有一对如此接近（95 % 置信下少于 {3} 分之一），但这些面孔只来自十个人；面孔属于华人或儿童时，程序更常把陌生人认作同一人。许多账号也可能展示同一位公众人物。公布任何一条联系之前，请先看视频。
        ru Слой `face` держится на {0} группе лиц, которые программа приняла за одного человека; аналитик подтвердил {1}, а неподтверждённая группа — лишь кандидат, а не вывод. Из {2} пар лиц незнакомых людей ни одна не была так близка (меньше 1 из {3} при 95 %), но это были пары всего из десяти человек, а лица китайцев и детей программа чаще принимает за одно. Многие аккаунты могут показывать и одно публичное лицо. Посмотрите видео, прежде чем публиковать связь.|Слой `face` держится на {0} группах лиц, каждую из которых программа приняла за одного человека; аналитик подтвердил {1} из них, а неподтверждённая группа — лишь кандидат, а не вывод. Из {2} пар лиц незнакомых людей ни одна не была так близка (меньше 1 из {3} при 95 %), но это были пары всего из десяти человек, а лица китайцев и детей программа чаще принимает за одно. Многие аккаунты могут показывать и одно публичное лицо. Посмотрите видео, прежде чем публиковать связь.|Слой `face` держится на {0} группах лиц, каждую из которых программа приняла за одного человека; аналитик подтвердил {1} из них, а неподтверждённая группа — лишь кандидат, а не вывод. Из {2} пар лиц незнакомых людей ни одна не была так близка (меньше 1 из {3} при 95 %), но это были пары всего из десяти человек, а лица китайцев и детей программа чаще принимает за одно. Многие аккаунты могут показывать и одно публичное лицо. Посмотрите видео, прежде чем публиковать связь.
        de Die Ebene `face` beruht auf {0} Gruppe von Gesichtern, die ein Programm für dieselbe Person hielt; bestätigt hat davon ein Mensch {1}, und was nicht bestätigt ist, ist ein Kandidat und kein Befund. Keines von {2} Paaren fremder Gesichter war so nah (weniger als 1 von {3} bei 95 %), doch waren es Paare von nur zehn Menschen, und bei chinesischen Gesichtern und bei Kindern hält das Programm Fremde öfter für dieselbe Person. Viele Accounts können auch dieselbe bekannte Person zeigen. Sehen Sie sich die Videos an, bevor Sie eine Verbindung veröffentlichen.|Die Ebene `face` beruht auf {0} Gruppen von Gesichtern, die ein Programm jeweils für dieselbe Person hielt; bestätigt hat davon ein Mensch {1}, und was nicht bestätigt ist, ist ein Kandidat und kein Befund. Keines von {2} Paaren fremder Gesichter war so nah (weniger als 1 von {3} bei 95 %), doch waren es Paare von nur zehn Menschen, und bei chinesischen Gesichtern und bei Kindern hält das Programm Fremde öfter für dieselbe Person. Viele Accounts können auch dieselbe bekannte Person zeigen. Sehen Sie sich die Videos an, bevor Sie eine Verbindung veröffentlichen.
        fr La couche `face` repose sur {0} groupe de visages qu’un programme a pris pour une même personne ; un analyste en a confirmé {1}, et ce qui n’est pas confirmé est un candidat, non un résultat. Aucune de {2} paires de visages d’inconnus n’était aussi proche (moins de 1 sur {3} à 95 %), mais elles ne venaient que de dix personnes, et le programme prend plus souvent des inconnus pour une même personne quand il s’agit de Chinois ou d’enfants. Beaucoup de comptes peuvent aussi montrer une même personnalité publique. Regardez les vidéos avant de publier un lien.|La couche `face` repose sur {0} groupes de visages, chacun pris par un programme pour une même personne ; un analyste en a confirmé {1}, et ce qui n’est pas confirmé est un candidat, non un résultat. Aucune de {2} paires de visages d’inconnus n’était aussi proche (moins de 1 sur {3} à 95 %), mais elles ne venaient que de dix personnes, et le programme prend plus souvent des inconnus pour une même personne quand il s’agit de Chinois ou d’enfants. Beaucoup de comptes peuvent aussi montrer une même personnalité publique. Regardez les vidéos avant de publier un lien.
        es La capa `face` se apoya en {0} grupo de rostros que un programa tomó por una misma persona; un analista ha confirmado {1}, y lo que no está confirmado es un candidato, no un hallazgo. Ninguno de {2} pares de rostros de desconocidos estaba tan cerca (menos de 1 de cada {3} al 95 %), pero eran pares de solo diez personas, y el programa toma a desconocidos por la misma persona más a menudo cuando son chinos o niños. Muchas cuentas pueden mostrar también a una misma figura pública. Mire los vídeos antes de publicar un vínculo.|La capa `face` se apoya en {0} grupos de rostros, cada uno tomado por un programa por una misma persona; un analista ha confirmado {1}, y lo que no está confirmado es un candidato, no un hallazgo. Ninguno de {2} pares de rostros de desconocidos estaba tan cerca (menos de 1 de cada {3} al 95 %), pero eran pares de solo diez personas, y el programa toma a desconocidos por la misma persona más a menudo cuando son chinos o niños. Muchas cuentas pueden mostrar también a una misma figura pública. Mire los vídeos antes de publicar un vínculo.

        note.alikeFiles
        en What is tied on {0} looks or sounds alike by measurement; the files need not be identical. Of {1} pairs of unrelated made-up clips none matched, and no such rate was measured for pictures; but templates, news cards and virtual backgrounds make strangers’ files alike. Look at the files before you publish a tie (`troupe why A B --frames FOLDER`).
        zh {0} 上的联系按测量结果看来或听来相似；文件不必完全相同。{1} 对无关的合成片段中没有一对匹配，图片没有测过这种比率；但模板、新闻卡片和虚拟背景会使陌生人的文件相似。公布任何一条联系之前，请先看文件（`troupe why A B --frames FOLDER`）。
        ru Связанное на {0} похоже на вид или на слух по измерениям; файлы не обязаны быть одинаковыми. Из {1} пар несвязанных искусственных роликов не совпала ни одна, для изображений такая доля не измерялась; но шаблоны, новостные заставки и виртуальные фоны делают похожими файлы незнакомых людей. Посмотрите файлы, прежде чем публиковать связь (`troupe why A B --frames FOLDER`).
        de Was auf {0} verbunden ist, sieht nach Messung gleich aus oder klingt gleich; die Dateien müssen nicht identisch sein. Von {1} Paaren fremder, künstlich erzeugter Clips passte keines zusammen, für Bilder wurde kein solcher Anteil gemessen; doch Vorlagen, Nachrichtentafeln und virtuelle Hintergründe machen die Dateien Fremder ähnlich. Sehen Sie sich die Dateien an, bevor Sie eine Verbindung veröffentlichen (`troupe why A B --frames FOLDER`).
        fr Ce qui est lié sur {0} se ressemble à l’image ou au son d’après des mesures ; les fichiers ne sont pas forcément identiques. Sur {1} paires de clips artificiels sans rapport, aucune ne correspondait, et pour les images ce taux n’a pas été mesuré ; mais les gabarits, les cartons d’information et les arrière-plans virtuels rendent semblables les fichiers d’inconnus. Regardez les fichiers avant de publier un lien (`troupe why A B --frames FOLDER`).
        es Lo que está vinculado en {0} se parece a la vista o al oído según las mediciones; los archivos no tienen por qué ser idénticos. De {1} pares de clips artificiales sin relación no coincidió ninguno, y para imágenes no se midió esa tasa; pero las plantillas, los rótulos de noticias y los fondos virtuales hacen parecidos los archivos de desconocidos. Mire los archivos antes de publicar un vínculo (`troupe why A B --frames FOLDER`).

        note.notRead
        en Not read: {0}.
        zh 未读取：{0}。
        ru Не прочитано: {0}.
        de Nicht gelesen: {0}.
        fr Non lu : {0}.
        es No leído: {0}.

        note.glyphs
        en no installed font draws {0}; install a font that has them (Noto)
        zh 没有已安装的字体能显示 {0}；请安装含有它们的字体（Noto）
        ru ни один установленный шрифт не содержит {0}; установите шрифт с ними (Noto)
        de keine installierte Schrift zeichnet {0}; installieren Sie eine, die sie enthält (Noto)
        fr aucune police installée ne dessine {0} ; installez-en une qui les contient (Noto)
        es ninguna fuente instalada dibuja {0}; instale una que los tenga (Noto)

        note.glyphsMore
        en {1} and {0} more|{1} and {0} more
        zh {1} 及另外 {0} 个
        ru {1} и ещё {0}|{1} и ещё {0}|{1} и ещё {0}
        de {1} und {0} weiteres|{1} und {0} weitere
        fr {1} et {0} autre|{1} et {0} autres
        es {1} y {0} más|{1} y {0} más

        effect.readSo
        en read so
        zh 照此读取
        ru прочитано так
        de so gelesen
        fr lu ainsi
        es leído así

        effect.missing
        en read as missing
        zh 视为缺失
        ru прочитано как отсутствующее
        de als fehlend gelesen
        fr lu comme manquant
        es leído como ausente

        effect.leftOut
        en left out
        zh 略去
        ru не учтено
        de weggelassen
        fr écarté
        es omitido

        effect.apiError
        en reported; holds no posts
        zh 已报告；不含帖子
        ru сообщено; постов нет
        de gemeldet; enthält keine Beiträge
        fr signalé ; sans publication
        es comunicado; sin publicaciones

        effect.noPost
        en no post in it
        zh 其中没有帖子
        ru поста в ней нет
        de kein Beitrag darin
        fr sans publication
        es sin publicación

        effect.namedByContent
        en left out, or named by its content
        zh 略去，或按内容命名
        ru не учтено или названо по содержанию
        de weggelassen oder nach dem Inhalt benannt
        fr écarté, ou nommé d’après son contenu
        es omitido, o nombrado por su contenido

        effect.roundedNotUsed
        en the rounded id is not used
        zh 不使用已舍入的编号
        ru округлённый идентификатор не используется
        de die gerundete Kennung wird nicht verwendet
        fr l’identifiant arrondi n’est pas utilisé
        es el identificador redondeado no se usa

        effect.fractionDropped
        en the fraction was dropped
        zh 舍去小数部分
        ru дробная часть отброшена
        de die Nachkommastellen entfielen
        fr la partie décimale a été retirée
        es se quitó la parte decimal

        effect.firstAccountStays
        en the account that was there first stays
        zh 保留先出现的账号
        ru остаётся аккаунт, который был первым
        de der zuerst genannte Account bleibt
        fr le premier compte reste
        es queda la primera cuenta

        effect.anotherSighting
        en one post, another sighting
        zh 同一帖子的又一次记录
        ru тот же пост, ещё одно наблюдение
        de derselbe Beitrag, noch einmal gesehen
        fr la même publication, vue une fois de plus
        es la misma publicación, vista otra vez

        effect.withoutAccount
        en post kept without account; of no use to tests
        zh 保留帖子但无账号；检验不可用
        ru пост оставлен без аккаунта; для проверок непригоден
        de Beitrag ohne Account behalten; für Prüfungen ohne Nutzen
        fr publication gardée sans compte ; inutile aux tests
        es publicación conservada sin cuenta; no sirve para las pruebas

        effect.noMoment
        en not taken as a moment unless a zone is given or the id tells it
        zh 除非给出时区或编号能说明，否则不作为时刻
        ru не считается моментом, пока не задан пояс или его не даёт идентификатор
        de kein Zeitpunkt, solange keine Zeitzone angegeben ist oder die Kennung ihn nennt
        fr pas un instant, à moins qu’un fuseau soit donné ou que l’identifiant le dise
        es no es un instante, salvo que se dé una zona o lo diga el identificador

        effect.fromIdentifier
        en taken from the upper bits of the id
        zh 取自编号的高位
        ru взято из старших битов идентификатора
        de aus den oberen Bits der Kennung
        fr tiré des bits de poids fort de l’identifiant
        es tomado de los bits altos del identificador

        effect.trustedTimeStays
        en the more trusted time, or else the first, stays
        zh 保留更可信的时间，否则保留最先的
        ru остаётся более надёжное время, иначе первое
        de die verlässlichere Zeit bleibt, sonst die erste
        fr l’heure la plus sûre reste, sinon la première
        es queda la hora más fiable o, si no, la primera

        effect.lookAtZone
        en kept; look at the zone
        zh 保留；请检查时区
        ru оставлено; проверьте часовой пояс
        de behalten; Zeitzone prüfen
        fr gardé ; vérifiez le fuseau
        es conservado; compruebe la zona

        effect.withoutTime
        en post kept without time; of no use to tests
        zh 保留帖子但无时间；检验不可用
        ru пост оставлен без времени; для проверок непригоден
        de Beitrag ohne Zeit behalten; für Prüfungen ohne Nutzen
        fr publication gardée sans heure ; inutile aux tests
        es publicación conservada sin hora; no sirve para las pruebas

        effect.wholeSeconds
        en whole seconds kept
        zh 只保留整秒
        ru оставлены целые секунды
        de ganze Sekunden behalten
        fr secondes entières gardées
        es se conservan segundos enteros

        effect.sharesNothing
        en left out: it shares nothing
        zh 略去：没有共享内容
        ru не учтено: общего нет
        de weggelassen: nichts Gemeinsames
        fr écarté : rien de partagé
        es omitido: no comparte nada

        effect.replaced
        en replaced by U+FFFD
        zh 替换为 U+FFFD
        ru заменено на U+FFFD
        de durch U+FFFD ersetzt
        fr remplacé par U+FFFD
        es sustituido por U+FFFD

        effect.removed
        en removed
        zh 已删除
        ru удалено
        de entfernt
        fr retiré
        es quitado

        effect.kept
        en kept
        zh 保留
        ru оставлено
        de behalten
        fr gardé
        es conservado

        effect.unknown
        en read as unknown
        zh 视为未知
        ru прочитано как неизвестное
        de als unbekannt gelesen
        fr lu comme inconnu
        es leído como desconocido

        effect.partNotRead
        en that part is not read
        zh 该部分未读取
        ru эта часть не прочитана
        de dieser Teil wird nicht gelesen
        fr cette partie n’est pas lue
        es esa parte no se lee

        effect.notCompared
        en not compared with others
        zh 未与其他文件比较
        ru не сравнивается с другими
        de nicht mit anderen verglichen
        fr non comparé aux autres
        es no se compara con otros

        effect.comparedOnly
        en compared with others; of no use to tests
        zh 已与其他文件比较；不用于检验
        ru сравнивается с другими; в проверках не участвует
        de mit anderen verglichen; für Tests ohne Nutzen
        fr comparé aux autres ; inutile aux tests
        es se compara con otros; no sirve para las pruebas

        robust.all
        en Robustness: {0}.
        zh 稳健性：{0}。
        ru Устойчивость: {0}.
        de Robustheit: {0}.
        fr Robustesse : {0}.
        es Robustez: {0}.

        robust.without
        en without layer {0}
        zh 去掉层 {0}
        ru без слоя {0}
        de ohne Ebene {0}
        fr sans la couche {0}
        es sin la capa {0}

        robust.half
        en half of the window
        zh 窗口减半
        ru половина окна
        de halbes Zeitfenster
        fr la moitié de la fenêtre
        es la mitad de la ventana

        robust.double
        en twice the window
        zh 窗口加倍
        ru удвоенное окно
        de doppeltes Zeitfenster
        fr le double de la fenêtre
        es el doble de la ventana

        robust.draw
        en a fifth of the posts left out, draw {0}
        zh 去掉五分之一的帖子，第 {0} 次抽取
        ru без пятой части постов, выборка {0}
        de ohne ein Fünftel der Beiträge, Ziehung {0}
        fr sans un cinquième des publications, tirage {0}
        es sin un quinto de las publicaciones, sorteo {0}

        robust.seed
        en community search, seed {0}
        zh 社群搜索，种子 {0}
        ru поиск сообществ, зерно {0}
        de Gruppensuche, Startwert {0}
        fr recherche de communautés, graine {0}
        es búsqueda de comunidades, semilla {0}

        robust.survives
        en {0}: survives
        zh {0}：保持
        ru {0}: сохраняется
        de {0}: bleibt bestehen
        fr {0} : subsiste
        es {0}: se mantiene

        robust.survivesNot
        en {0}: does not survive
        zh {0}：不保持
        ru {0}: не сохраняется
        de {0}: bleibt nicht bestehen
        fr {0} : ne subsiste pas
        es {0}: no se mantiene

        robust.draws
        en a fifth of the posts left out: survives {0} of {1} draws
        zh 去掉五分之一的帖子：{1} 次抽取中 {0} 次保持
        ru без пятой части постов: сохраняется в {0} выборках из {1}
        de ohne ein Fünftel der Beiträge: bleibt in {0} von {1} Ziehungen bestehen
        fr sans un cinquième des publications : subsiste dans {0} tirages sur {1}
        es sin un quinto de las publicaciones: se mantiene en {0} de {1} sorteos

        robust.seeds
        en other seeds of the search: survives {0} of {1}
        zh 换用其他搜索种子：{1} 次中 {0} 次保持
        ru другие зёрна поиска: сохраняется в {0} из {1}
        de andere Startwerte der Suche: bleibt in {0} von {1} bestehen
        fr autres graines de la recherche : subsiste dans {0} sur {1}
        es otras semillas de la búsqueda: se mantiene en {0} de {1}

        robust.loose
        en loose members, absent in a quarter of the changes or more: {0}
        zh 松散成员，在四分之一或更多的改动中缺席：{0}
        ru нестойкие участники, которых нет в четверти изменений или чаще: {0}
        de lose Mitglieder, in einem Viertel der Änderungen oder öfter nicht dabei: {0}
        fr membres peu attachés, absents dans un quart des changements ou plus : {0}
        es miembros poco ligados, ausentes en una cuarta parte de los cambios o más: {0}

        """#
}
