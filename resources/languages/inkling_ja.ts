<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 配列</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 (%2);;All files (*)</source>
        <translation>%1 (%2);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>メモリが足りません。</translation>
    </message>
</context>
<context>
    <name>inkling::AboutDialog</name>
    <message>
        <source>About Inkling</source>
        <translation>Inkling について</translation>
    </message>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <source>Version %1, Qt %2</source>
        <translation>バージョン %1、Qt %2</translation>
    </message>
    <message>
        <source>, LibTorch %1, %2</source>
        <translation>、LibTorch %1、%2</translation>
    </message>
    <message>
        <source>Licence and credits</source>
        <translation>ライセンスと謝辞</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Copy the &amp;BibTeX</source>
        <translation>BibTeX をコピー(&amp;B)</translation>
    </message>
</context>
<context>
    <name>inkling::ActionController</name>
    <message>
        <source>&amp;Start page</source>
        <translation>スタートページ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save the experiment</source>
        <translation>実験を保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the &amp;comparison as a figure…</source>
        <translation>比較を図として書き出す(&amp;C)…</translation>
    </message>
    <message>
        <source>Export the &amp;images…</source>
        <translation>画像を書き出す(&amp;I)…</translation>
    </message>
    <message>
        <source>Export the &amp;plots…</source>
        <translation>グラフを書き出す(&amp;P)…</translation>
    </message>
    <message>
        <source>Export the &amp;animation…</source>
        <translation>アニメーションを書き出す(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the &amp;data…</source>
        <translation>データを書き出す(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>設定(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste an image</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>コマンドラインとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>ギャラリー(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;tudies…</source>
        <translation>スタディ(&amp;T)…</translation>
    </message>
    <message>
        <source>Take an image from the p&amp;rior</source>
        <translation>事前分布から画像を取る(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Draw an image</source>
        <translation>画像を描く(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>1 ステップ(&amp;T)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close what lies on top, or stop</source>
        <translation>いちばん上のものを閉じる、なければ停止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Generate from the prior</source>
        <translation>事前分布から生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Solve by message passing at every edit</source>
        <translation>編集のたびにメッセージ伝播で解く</translation>
    </message>
    <message>
        <source>&amp;Pin these results</source>
        <translation>この結果を固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unpin all</source>
        <translation>固定をすべて解除(&amp;U)</translation>
    </message>
    <message>
        <source>Pictures: &amp;results</source>
        <translation>画像: 結果(&amp;R)</translation>
    </message>
    <message>
        <source>Pictures: &amp;noisy guesses</source>
        <translation>画像: ノイズを含む推測(&amp;N)</translation>
    </message>
    <message>
        <source>Pictures: &amp;errors</source>
        <translation>画像: 誤差(&amp;E)</translation>
    </message>
    <message>
        <source>Pictures: &amp;uncertainty</source>
        <translation>画像: 不確かさ(&amp;U)</translation>
    </message>
    <message>
        <source>Pictures: posterior &amp;samples</source>
        <translation>画像: 事後サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>Pictures: &amp;measured or invented</source>
        <translation>画像: 測定か創作か(&amp;M)</translation>
    </message>
    <message>
        <source>Reset the &amp;layout</source>
        <translation>レイアウトを元に戻す(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Compare two images…</source>
        <translation>2 枚の画像を比較(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>発表モード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>これは何?(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>ドキュメント(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation>Inkling について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Annealing schedule</source>
        <translation>アニーリングスケジュール</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>メイン</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>再開(&amp;C)</translation>
    </message>
    <message>
        <source>Choose an image first</source>
        <translation>まず画像を選んでください</translation>
    </message>
    <message>
        <source>Choose a method first</source>
        <translation>まず手法を選んでください</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>やり直す: %1</translation>
    </message>
</context>
<context>
    <name>inkling::Animation</name>
    <message>
        <source>Truth</source>
        <translation>真の画像</translation>
    </message>
    <message>
        <source>Iterate</source>
        <translation>反復値</translation>
    </message>
    <message>
        <source>Denoised estimate</source>
        <translation>ノイズ除去後の推定</translation>
    </message>
    <message>
        <source>its result: the way</source>
        <translation>結果のみ: そこまでの経過は</translation>
    </message>
    <message>
        <source>to it was not kept</source>
        <translation>保存されていません</translation>
    </message>
    <message>
        <source>β = %1</source>
        <translation>β = %1</translation>
    </message>
    <message>
        <source>evaluation %1 of %2</source>
        <translation>評価 %1 / %2</translation>
    </message>
    <message>
        <source>iterate: %1 dB</source>
        <translation>反復値: %1 dB</translation>
    </message>
    <message>
        <source>estimate: %1 dB</source>
        <translation>推定: %1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::AnimationPage</name>
    <message>
        <source>Animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>GIF, for everywhere</source>
        <translation>GIF(どこでも再生可能)</translation>
    </message>
    <message>
        <source>MP4 video (H.264)</source>
        <translation>MP4 動画 (H.264)</translation>
    </message>
    <message>
        <source>WebM video (VP9)</source>
        <translation>WebM 動画 (VP9)</translation>
    </message>
    <message>
        <source>&amp;Seconds:</source>
        <translation>秒数(&amp;S):</translation>
    </message>
    <message>
        <source>Frames a second, at &amp;most:</source>
        <translation>最大フレーム数/秒(&amp;M):</translation>
    </message>
    <message>
        <source>Pixels for a &amp;pixel:</source>
        <translation>1 画素の大きさ(&amp;P):</translation>
    </message>
    <message>
        <source>Videos are made by the ffmpeg program, which is not installed.</source>
        <translation>動画の作成には ffmpeg が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>At most %1 frames, evenly over the course; the last one stays a moment.</source>
        <translation>最大 %1 フレームを経過に沿って均等に取り、最後のフレームはしばらく表示します。</translation>
    </message>
</context>
<context>
    <name>inkling::AnnealingScene</name>
    <message>
        <source>forward: the image under noise %1</source>
        <translation>順過程: ノイズ %1 を加えた画像</translation>
    </message>
    <message>
        <source>reverse: the noisy guess at noise %1</source>
        <translation>逆過程: ノイズ %1 での推測</translation>
    </message>
    <message>
        <source>what the prior sees in that guess</source>
        <translation>その推測から事前分布が読み取る画像</translation>
    </message>
</context>
<context>
    <name>inkling::Application</name>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>Inkling has a defect: %1. What was under way may be incomplete; save the experiment and report it.</source>
        <translation>Inkling に不具合があります: %1。実行中の処理は不完全かもしれません。実験を保存し、不具合を報告してください。</translation>
    </message>
    <message>
        <source>Inkling has a defect: an unknown exception. What was under way may be incomplete; save the experiment and report it.</source>
        <translation>Inkling に不具合があります: 不明な例外です。実行中の処理は不完全かもしれません。実験を保存し、不具合を報告してください。</translation>
    </message>
</context>
<context>
    <name>inkling::Autosave</name>
    <message>
        <source>The experiment is not kept against a crash. </source>
        <translation>クラッシュに備えた実験の保存ができません。 </translation>
    </message>
    <message>
        <source>What was edited before a crash cannot be restored. %1</source>
        <translation>クラッシュ前の編集内容を復元できません。%1</translation>
    </message>
    <message>
        <source>The file was set aside as %1.</source>
        <translation>ファイルは %1 として退避しました。</translation>
    </message>
</context>
<context>
    <name>inkling::AxesDialog</name>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Ranges &amp;follow the data</source>
        <translation>範囲をデータに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Off, the ranges below stay as they are while new data arrive.</source>
        <translation>オフにすると、新しいデータが来ても下の範囲は変わりません。</translation>
    </message>
    <message>
        <source>Horizontal range, from</source>
        <translation>横軸の範囲、始点</translation>
    </message>
    <message>
        <source>Horizontal range, to</source>
        <translation>横軸の範囲、終点</translation>
    </message>
    <message>
        <source>Vertical range, from</source>
        <translation>縦軸の範囲、始点</translation>
    </message>
    <message>
        <source>Vertical range, to</source>
        <translation>縦軸の範囲、終点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>〜</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>タイトル(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Horizontal label:</source>
        <translation>横軸のラベル(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Vertical label:</source>
        <translation>縦軸のラベル(&amp;V):</translation>
    </message>
    <message>
        <source>Horizontal range:</source>
        <translation>横軸の範囲:</translation>
    </message>
    <message>
        <source>Vertical range:</source>
        <translation>縦軸の範囲:</translation>
    </message>
    <message>
        <source>%1: both ends must be numbers.</source>
        <translation>%1: 両端は数でなければなりません。</translation>
    </message>
    <message>
        <source>%1: the first end must be smaller than the second.</source>
        <translation>%1: 始点は終点より小さくなければなりません。</translation>
    </message>
    <message>
        <source>%1: the axis is logarithmic, so both ends must be positive.</source>
        <translation>%1: 対数軸なので、両端は正でなければなりません。</translation>
    </message>
    <message>
        <source>Horizontal range</source>
        <translation>横軸の範囲</translation>
    </message>
    <message>
        <source>Vertical range</source>
        <translation>縦軸の範囲</translation>
    </message>
</context>
<context>
    <name>inkling::BadMatrixScene</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Singular values of the matrix</source>
        <translation>行列の特異値</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>その代償</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>条件数 κ</translation>
    </message>
    <message>
        <source>PSNR / dB</source>
        <translation>PSNR / dB</translation>
    </message>
    <message>
        <source>What two signs leave of a Gaussian</source>
        <translation>2 つの符号で切り取られたガウス分布</translation>
    </message>
    <message>
        <source>Answer the question first</source>
        <translation>まず質問に答えてください</translation>
    </message>
    <message>
        <source>Without the correlation the score is wrong by %1, with it by %2.</source>
        <translation>相関を無視するとスコアは %1 ずれ、考慮すると %2 ずれます。</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>特異値</translation>
    </message>
    <message>
        <source>what the two signs leave (exact)</source>
        <translation>2 つの符号で切り取られた分布(厳密)</translation>
    </message>
    <message>
        <source>QCS-SGM: score wrong by %1</source>
        <translation>QCS-SGM: スコアのずれ %1</translation>
    </message>
    <message>
        <source>QCS-SGM+: score wrong by %1</source>
        <translation>QCS-SGM+: スコアのずれ %1</translation>
    </message>
</context>
<context>
    <name>inkling::BudgetLock</name>
    <message>
        <source>Hold the number of bits: more bits for each measurement leave fewer measurements.</source>
        <translation>総ビット数を固定: 測定あたりのビットを増やすと、測定数が減ります。</translation>
    </message>
    <message>
        <source>Hold measurements times bits</source>
        <translation>測定数 × ビット数を固定</translation>
    </message>
</context>
<context>
    <name>inkling::BudgetScene</name>
    <message>
        <source>1 bit</source>
        <translation>1 ビット</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>One budget, shared out</source>
        <translation>1 つの予算をどう分けるか</translation>
    </message>
    <message>
        <source>Bits for each measurement</source>
        <translation>測定あたりのビット数</translation>
    </message>
    <message>
        <source>PSNR / dB</source>
        <translation>PSNR / dB</translation>
    </message>
    <message>
        <source>Each number of bits that you try leaves a dot</source>
        <translation>試したビット数ごとに点が残ります</translation>
    </message>
    <message>
        <source>%1 measurements of %2</source>
        <translation>%2 の測定が %1 個</translation>
    </message>
    <message>
        <source>mean of the images</source>
        <translation>画像の平均</translation>
    </message>
</context>
<context>
    <name>inkling::CellScene</name>
    <message>
        <source>A plane of images, cut by the signs</source>
        <translation>画像の平面を符号が切り分ける</translation>
    </message>
    <message>
        <source>The image at the point agrees in %1 of %2 signs.</source>
        <translation>この点の画像は %2 個中 %1 個の符号に一致します。</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>another</source>
        <translation>別の画像</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>3 枚目</translation>
    </message>
    <message>
        <source>full colour: all %1 signs agree. Drag the point.</source>
        <translation>濃い色: %1 個の符号すべてが一致。点をドラッグしてください。</translation>
    </message>
    <message>
        <source>the image at the point: %1 of %2 signs agree</source>
        <translation>点の画像: %2 個中 %1 個の符号が一致</translation>
    </message>
    <message>
        <source>All of these agree in all %1 signs:</source>
        <translation>これらはどれも %1 個の符号すべてに一致します:</translation>
    </message>
    <message>
        <source>%1 of %2; the prior moves it by %3</source>
        <translation>%2 個中 %1 個。事前分布による変化 %3</translation>
    </message>
</context>
<context>
    <name>inkling::CellsModel</name>
    <message>
        <source>failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
</context>
<context>
    <name>inkling::CollectionModel</name>
    <message>
        <source>%1, cannot be read</source>
        <translation>%1、読み込めません</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み込めません</translation>
    </message>
</context>
<context>
    <name>inkling::CompareView</name>
    <message>
        <source>Blink (B)</source>
        <translation>交互に表示 (B)</translation>
    </message>
    <message>
        <source>Compare images</source>
        <translation>画像の比較</translation>
    </message>
    <message>
        <source>The image left of the line.</source>
        <translation>線の左側の画像。</translation>
    </message>
    <message>
        <source>The image right of the line.</source>
        <translation>線の右側の画像。</translation>
    </message>
    <message>
        <source>Switches between the two images.</source>
        <translation>2 枚の画像を切り替えます。</translation>
    </message>
    <message>
        <source>&amp;Left:</source>
        <translation>左(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Right:</source>
        <translation>右(&amp;R):</translation>
    </message>
</context>
<context>
    <name>inkling::ComparisonGrid</name>
    <message>
        <source>PSNR and SSIM under each</source>
        <translation>下に PSNR と SSIM</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真の画像</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>逆投影</translation>
    </message>
    <message>
        <source>one posterior sample</source>
        <translation>事後サンプル 1 個</translation>
    </message>
    <message>
        <source>mean of %1 samples</source>
        <translation>%1 個のサンプルの平均</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>average %1 dB</source>
        <translation>平均 %1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::CropView</name>
    <message>
        <source>Part of the picture that is used</source>
        <translation>画像のうち使う部分</translation>
    </message>
    <message>
        <source>Drag the frame or its corners. Arrows move it, + and − resize it, 0 makes it the largest again.</source>
        <translation>枠または角をドラッグします。矢印で移動、+ と − で大きさを変更、0 で最大に戻します。</translation>
    </message>
    <message>
        <source>%1×%2 pixels at row %3, column %4</source>
        <translation>%1×%2 画素、行 %3、列 %4</translation>
    </message>
</context>
<context>
    <name>inkling::DataPage</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>Numbers, as JSON</source>
        <translation>数値を JSON で</translation>
    </message>
    <message>
        <source>Arrays (.npy), into a folder</source>
        <translation>配列 (.npy) をフォルダーへ</translation>
    </message>
    <message>
        <source>With the &amp;trace, as far as it was shown</source>
        <translation>経過の記録を含める(表示した所まで)(&amp;T)</translation>
    </message>
    <message>
        <source>JSON holds the experiment and what was measured of every result. Arrays hold the pixels: truth.npy, and for each method its estimate and its samples, image by image.</source>
        <translation>JSON には実験と、各結果の測定値と指標が入ります。配列には画素が入ります: truth.npy と、各手法の推定とサンプルが画像ごとに書かれます。</translation>
    </message>
</context>
<context>
    <name>inkling::DesktopArguments</name>
    <message>
        <source>Start with a card of the start page: %1.</source>
        <translation>スタートページのカードから始めます: %1。</translation>
    </message>
    <message>
        <source>Quantized compressed sensing with generative priors</source>
        <translation>生成的な事前分布による量子化圧縮センシング</translation>
    </message>
    <message>
        <source>An image, an IDX or .npy file, or an experiment.</source>
        <translation>画像、IDX または .npy ファイル、または実験。</translation>
    </message>
</context>
<context>
    <name>inkling::Document</name>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Change the methods</source>
        <translation>手法を変更</translation>
    </message>
</context>
<context>
    <name>inkling::DrawCanvas</name>
    <message>
        <source>&amp;Brush</source>
        <translation>ブラシ(&amp;B)</translation>
    </message>
    <message>
        <source>Draws strokes.</source>
        <translation>線を描きます。</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>消しゴム(&amp;E)</translation>
    </message>
    <message>
        <source>Takes away the strokes it touches.</source>
        <translation>触れた線を消します。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last stroke or erasure.</source>
        <translation>最後の線または消去を取り消します。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>消去(&amp;C)</translation>
    </message>
    <message>
        <source>Takes away all strokes.</source>
        <translation>すべての線を消します。</translation>
    </message>
    <message>
        <source>28 × 28</source>
        <translation>28 × 28</translation>
    </message>
</context>
<context>
    <name>inkling::DrawPad</name>
    <message>
        <source>Drawing area</source>
        <translation>描画領域</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse or a pen.</source>
        <translation>マウスまたはペンで数字を描いてください。</translation>
    </message>
</context>
<context>
    <name>inkling::ErrorPlot</name>
    <message>
        <source>Denoising error</source>
        <translation>ノイズ除去の誤差</translation>
    </message>
    <message>
        <source>Noise level β</source>
        <translation>ノイズレベル β</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>平均二乗誤差</translation>
    </message>
    <message>
        <source>How much of the noise the prior leaves in held-out images</source>
        <translation>検証用画像のノイズを事前分布がどれだけ残すか</translation>
    </message>
    <message>
        <source>Not measured: calibrate the prior on images.</source>
        <translation>未測定: 画像で事前分布を較正してください。</translation>
    </message>
    <message>
        <source>held-out error</source>
        <translation>検証用画像での誤差</translation>
    </message>
    <message>
        <source>the noise&apos;s variance</source>
        <translation>ノイズの分散</translation>
    </message>
</context>
<context>
    <name>inkling::EvolutionPlot</name>
    <message>
        <source>Predicted PSNR against M</source>
        <translation>M に対する予測 PSNR</translation>
    </message>
    <message>
        <source>Measurements M</source>
        <translation>測定数 M</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>予測 PSNR (dB)</translation>
    </message>
    <message>
        <source>What message passing can reach with more and with fewer measurements</source>
        <translation>測定数を増減したときメッセージ伝播が達する精度</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>M = %1: %2 dB</source>
        <translation>M = %1: %2 dB</translation>
    </message>
</context>
<context>
    <name>inkling::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進行状況</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>書き出しを中止(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>書き出し先のフォルダー</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>An export is still under way: wait for its end, or cancel it.</source>
        <translation>書き出しがまだ進行中です。終わるのを待つか、中止してください。</translation>
    </message>
    <message>
        <source>There is not enough memory for this export: export less at once.</source>
        <translation>この書き出しにはメモリが足りません。一度に書き出す量を減らしてください。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き込みました: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Left out: %1 was made with earlier settings. Run again to have it.</source>
        <translation>除外: %1 は以前の設定で作られました。含めるには再実行してください。</translation>
    </message>
    <message>
        <source>Left out: %1 were made with earlier settings. Run again to have them.</source>
        <translation>除外: %1 は以前の設定で作られました。含めるには再実行してください。</translation>
    </message>
</context>
<context>
    <name>inkling::FigurePage</name>
    <message>
        <source>Figure</source>
        <translation>図</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF(論文用)</translation>
    </message>
    <message>
        <source>SVG, to work on</source>
        <translation>SVG(編集用)</translation>
    </message>
    <message>
        <source>&amp;Dots per inch:</source>
        <translation>解像度 (dpi)(&amp;D):</translation>
    </message>
    <message>
        <source>Of the PNG picture. PDF and SVG are as fine as one looks.</source>
        <translation>PNG 画像の解像度。PDF と SVG はどれだけ拡大しても滑らかです。</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <extracomment>column widths of journals and conferences, in millimetres</extracomment>
        <translation>幅(&amp;W):</translation>
    </message>
    <message>
        <source>As it comes out</source>
        <translation>内容に合わせる</translation>
    </message>
    <message>
        <source>IEEE, one column: 88.9 mm</source>
        <translation>IEEE 1 段: 88.9 mm</translation>
    </message>
    <message>
        <source>IEEE, two columns: 181.9 mm</source>
        <translation>IEEE 2 段: 181.9 mm</translation>
    </message>
    <message>
        <source>Elsevier, one column: 90 mm</source>
        <translation>Elsevier 1 段: 90 mm</translation>
    </message>
    <message>
        <source>Elsevier, two columns: 190 mm</source>
        <translation>Elsevier 2 段: 190 mm</translation>
    </message>
    <message>
        <source>Nature, one column: 89 mm</source>
        <translation>Nature 1 段: 89 mm</translation>
    </message>
    <message>
        <source>Nature, two columns: 183 mm</source>
        <translation>Nature 2 段: 183 mm</translation>
    </message>
    <message>
        <source>NeurIPS, the text: 139.7 mm</source>
        <translation>NeurIPS 本文: 139.7 mm</translation>
    </message>
    <message>
        <source>ICML, one column: 82.6 mm</source>
        <translation>ICML 1 段: 82.6 mm</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Own width:</source>
        <translation>任意の幅:</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>文字の大きさ(&amp;Y):</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Of the figure&apos;s ordinary text, as it is printed.</source>
        <translation>図の通常の文字の、印刷時の大きさ。</translation>
    </message>
    <message>
        <source>&amp;Images at most:</source>
        <translation>画像数の上限(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>タイトル(&amp;T)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>サブタイトル(&amp;S)</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>サブタイトル</translation>
    </message>
    <message>
        <source>&amp;PSNR and SSIM under the tiles</source>
        <translation>タイルの下に PSNR と SSIM(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Original rows</source>
        <translation>元の行に戻す(&amp;O)</translation>
    </message>
</context>
<context>
    <name>inkling::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>図のプレビュー</translation>
    </message>
</context>
<context>
    <name>inkling::FigureRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Below it</source>
        <translation>その下の文字</translation>
    </message>
    <message>
        <source>Rows of the figure</source>
        <translation>図の行</translation>
    </message>
    <message>
        <source>Untick a row to leave it out; change its texts with F2 or a double click.</source>
        <translation>チェックを外すと行を省きます。文字は F2 またはダブルクリックで変更します。</translation>
    </message>
</context>
<context>
    <name>inkling::FileController</name>
    <message>
        <source>%1 was made by Inkling and carries its experiment.</source>
        <translation>%1 は Inkling で作られ、実験の内容を含んでいます。</translation>
    </message>
    <message>
        <source>Restore the experiment</source>
        <translation>実験を復元</translation>
    </message>
    <message>
        <source>Use it as an image</source>
        <translation>画像として使う</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Inkling did not end properly. The experiment of %1 was kept.</source>
        <translation>Inkling が正常に終了しませんでした。%1 の実験が残されています。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>Experiment (*.inkling)</source>
        <translation>実験 (*.inkling)</translation>
    </message>
    <message>
        <source>Experiment with its results (*.inkling)</source>
        <translation>実験と結果 (*.inkling)</translation>
    </message>
    <message>
        <source>Experiment with its results and trajectory (*.inkling)</source>
        <translation>実験と結果と軌跡 (*.inkling)</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>実験を保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Images and experiments (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json *idx*-ubyte *idx*-ubyte.gz);;All files (*)</source>
        <translation>画像と実験 (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json *idx*-ubyte *idx*-ubyte.gz);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>クリップボードに画像がありません。</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>ドロップした画像</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました: %1</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>inkling::FitDialog</name>
    <message>
        <source>Fit the picture to the prior: %1</source>
        <translation>画像を事前分布に合わせる: %1</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使う(&amp;U)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 画素</translation>
    </message>
    <message>
        <source>Scale to, &amp;longest side</source>
        <translation>長辺をこの大きさに縮小(&amp;L)</translation>
    </message>
    <message>
        <source>As it will be used, %1</source>
        <translation>使用される画像、%1</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Cut out the frame</source>
        <translation>枠内を切り出す</translation>
    </message>
    <message>
        <source>Whole, with black beside it</source>
        <translation>全体、余白は黒</translation>
    </message>
    <message>
        <source>Whole, with white beside it</source>
        <translation>全体、余白は白</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>形(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;caling</source>
        <translation>拡大・縮小(&amp;C)</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>滑らか</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>最近傍</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>明暗を反転(&amp;I)</translation>
    </message>
    <message>
        <source>Light becomes dark, and dark light.</source>
        <translation>明るい所は暗く、暗い所は明るくなります。</translation>
    </message>
    <message>
        <source>&amp;Centre as MNIST does</source>
        <translation>MNIST と同じ中央寄せ(&amp;C)</translation>
    </message>
    <message>
        <source>The ink is made to fill a box of 20×20 pixels, and its centre of mass is put in the middle.</source>
        <translation>描線が 20×20 画素の枠いっぱいになり、その重心が中央に置かれます。</translation>
    </message>
    <message>
        <source>The prior is grey: colours become grey.</source>
        <translation>この事前分布はグレースケールです。色はグレーになります。</translation>
    </message>
    <message>
        <source>The prior has three channels: grey stands in each.</source>
        <translation>この事前分布は 3 チャンネルです。各チャンネルにグレーが入ります。</translation>
    </message>
    <message>
        <source>Taken as it is.</source>
        <translation>そのまま使います。</translation>
    </message>
    <message>
        <source>What was done: %1.</source>
        <translation>行った処理: %1。</translation>
    </message>
    <message>
        <source>The picture is bright at its border. Priors of this shape know light things on black: inverting may help.</source>
        <translation>画像の縁が明るくなっています。この形の事前分布は黒地に明るいものを想定しているため、明暗を反転すると改善するかもしれません。</translation>
    </message>
</context>
<context>
    <name>inkling::GalleryWindow</name>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>手書き数字</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>コレクション</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>ファイルを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>An IDX file (.gz too), an .npy array, a .tar of pictures, or a picture</source>
        <translation>IDX ファイル (.gz も可)、.npy 配列、画像の .tar、または画像</translation>
    </message>
    <message>
        <source>Open f&amp;older…</source>
        <translation>フォルダーを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>A folder of pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>&amp;Draws from the prior</source>
        <translation>事前分布からの標本(&amp;D)</translation>
    </message>
    <message>
        <source>Images that the prior makes up</source>
        <translation>事前分布が作り出す画像</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>ラベルで絞り込む</translation>
    </message>
    <message>
        <source>image </source>
        <translation>画像 </translation>
    </message>
    <message>
        <source>Go to the image with that number</source>
        <translation>その番号の画像へ移動</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops the opening.</source>
        <translation>開くのを中止します。</translation>
    </message>
    <message>
        <source>&amp;Use this image</source>
        <translation>この画像を使う(&amp;U)</translation>
    </message>
    <message>
        <source>Enter or double click does too</source>
        <translation>Enter またはダブルクリックでも使えます</translation>
    </message>
    <message>
        <source>Use the &amp;selected images</source>
        <translation>選択した画像を使う(&amp;S)</translation>
    </message>
    <message>
        <source>Several are selected with Ctrl or Shift; they are reconstructed together</source>
        <translation>Ctrl または Shift で複数選択すると、まとめて復元されます</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>The opening was stopped.</source>
        <translation>開くのを中止しました。</translation>
    </message>
    <message>
        <source>No label has “%1” in it.</source>
        <translation>「%1」 を含むラベルはありません。</translation>
    </message>
    <message>
        <source>%1 images are selected; an experiment takes at most %2 from here.</source>
        <translation>%1 枚が選択されていますが、実験がここから取れるのは最大 %2 枚です。</translation>
    </message>
    <message>
        <source>%1: %2. Others may be too.</source>
        <translation>%1: %2。ほかにもあるかもしれません。</translation>
    </message>
    <message>
        <source>%1 of %2 images were left out: the prior&apos;s are %3. Choose one alone to fit it.</source>
        <translation>%2 枚中 %1 枚を除外しました。事前分布の画像は %3 です。合わせるには 1 枚だけ選んでください。</translation>
    </message>
    <message>
        <source>of a shape that is not known</source>
        <translation>形が不明</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Images (*idx*-ubyte *idx*-ubyte.gz *.idx *.npy *.png *.jpg *.jpeg *.bmp *.gif *.pgm *.ppm);;All files (*)</source>
        <translation>画像 (*idx*-ubyte *idx*-ubyte.gz *.idx *.npy *.png *.jpg *.jpeg *.bmp *.gif *.pgm *.ppm);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>画像のフォルダーを開く</translation>
    </message>
</context>
<context>
    <name>inkling::HelpWindow</name>
    <message>
        <source>What this is</source>
        <translation>このプログラムについて</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>最初の一歩</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Reading the pictures and plots</source>
        <translation>画像とグラフの読み方</translation>
    </message>
    <message>
        <source>Methods and their settings</source>
        <translation>手法とその設定</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>Bits, Δ, thresholds, dither</source>
        <translation>ビット、Δ、しきい値、ディザ</translation>
    </message>
    <message>
        <source>Settings of an experiment</source>
        <translation>実験の設定</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>ライブモード</translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation>自分の測定値</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <source>Range: %1. Default: %2.</source>
        <translation>範囲: %1。既定値: %2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>対象: %1。</translation>
    </message>
    <message>
        <source>This page is missing from the program: install Inkling again.</source>
        <translation>このページがプログラムにありません。Inkling をインストールし直してください。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Inkling Help</source>
        <translation>Inkling ヘルプ</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ヘルプを検索</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the folder of resources/help with the pages in this language</extracomment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>inkling::HeroPanel</name>
    <message>
        <source>%1 yes/no answers about your drawing</source>
        <translation>あなたの絵についての %1 個の「はい/いいえ」</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>ここに数字を描いてください</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>復元されるもの</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Opens the drawing in the window, where everything can be changed.</source>
        <translation>描いた絵をウィンドウで開きます。そこではすべてを変更できます。</translation>
    </message>
    <message>
        <source>what comes back</source>
        <translation>復元されるもの</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse on the dark paper. Of it only the signs of %1 random sums are kept; from them and from what a network knows of digits it comes back beside it, as you draw.</source>
        <translation>暗い紙の上にマウスで数字を描いてください。そこから残すのは、%1 個のランダムな和の符号だけです。その符号と、ネットワークが数字について知っていることをもとに、描くそばから隣に復元されます。</translation>
    </message>
    <message>
        <source>%1 of %2 answers agree with what came back, which is %3 dB from your drawing. %4</source>
        <translation>%2 個の答えのうち %1 個が復元結果と一致し、結果はあなたの絵に対して %3 dB です。%4</translation>
    </message>
    <message>
        <source>It does not look like a digit to the network, which says so without having seen the drawing.</source>
        <translation>ネットワークには数字に見えないようです。絵を見ずにそう判断しています。</translation>
    </message>
    <message>
        <source>An uncompressed picture has 6,272 bits.</source>
        <translation>圧縮していない画像は 6,272 ビットです。</translation>
    </message>
</context>
<context>
    <name>inkling::ImageBox</name>
    <message>
        <source>No image yet: open one, draw one, or drop one here</source>
        <translation>画像がまだありません。開くか、描くか、ここにドロップしてください</translation>
    </message>
    <message>
        <source>A draw from the prior</source>
        <translation>事前分布からの標本</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>画像を選ぶ</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>別の画像</translation>
    </message>
</context>
<context>
    <name>inkling::ImageChoice</name>
    <message>
        <source>&amp;All images</source>
        <translation>すべての画像(&amp;A)</translation>
    </message>
    <message>
        <source>Image </source>
        <translation>画像 </translation>
    </message>
    <message>
        <source>Which of the experiment&apos;s images</source>
        <translation>実験のどの画像か</translation>
    </message>
    <message>
        <source>All images of the experiment, one below the other.</source>
        <translation>実験のすべての画像を縦に並べます。</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source> of %1: %2</source>
        <translation> / %1: %2</translation>
    </message>
    <message>
        <source>The images of the experiment are reconstructed together; one is shown.</source>
        <translation>実験の画像はまとめて復元され、1 枚が表示されます。</translation>
    </message>
</context>
<context>
    <name>inkling::ImageCollection</name>
    <message>
        <source>T-shirt/top</source>
        <translation>Tシャツ/トップス</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>ズボン</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>プルオーバー</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>ドレス</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>コート</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>サンダル</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>シャツ</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>スニーカー</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>バッグ</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>アンクルブーツ</translation>
    </message>
    <message>
        <source>The labels beside the images are left out: %1</source>
        <translation>画像に付属するラベルは省かれます: %1</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>手書き数字</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>写真</translation>
    </message>
</context>
<context>
    <name>inkling::ImageController</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>画像を選ぶ</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>描く</translation>
    </message>
    <message>
        <source>Take an image from the prior</source>
        <translation>事前分布から画像を取る</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>inkling::ImageGrid</name>
    <message>
        <source>A click enlarges an image, and so does Enter.</source>
        <translation>クリックまたは Enter で画像を拡大します。</translation>
    </message>
    <message>
        <source>truth x</source>
        <translation>真の画像 x</translation>
    </message>
    <message>
        <source>y alone, Aᵀy</source>
        <translation>y のみ、Aᵀy</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All images: %1 of %2</source>
        <translation>すべての画像: %1 / %2</translation>
    </message>
    <message>
        <source>earlier settings</source>
        <translation>以前の設定</translation>
    </message>
</context>
<context>
    <name>inkling::ImageView</name>
    <message>
        <source>Wheel or + −: zoom. Drag or arrows: move. Double click or 0: fit.</source>
        <translation>ホイールまたは + −: 拡大・縮小。ドラッグまたは矢印: 移動。ダブルクリックまたは 0: 全体表示。</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>古い結果</translation>
    </message>
    <message>
        <source>earlier settings</source>
        <translation>以前の設定</translation>
    </message>
</context>
<context>
    <name>inkling::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W):</translation>
    </message>
    <message>
        <source>All images, into a folder</source>
        <translation>すべての画像をフォルダーへ</translation>
    </message>
    <message>
        <source>&amp;Magnification:</source>
        <translation>拡大率(&amp;M):</translation>
    </message>
    <message>
        <source>Every pixel becomes a square of so many pixels a side.</source>
        <translation>1 画素が、一辺がこの画素数の正方形になります。</translation>
    </message>
    <message>
        <source>&amp;Truth</source>
        <translation>真の画像(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back-projection</source>
        <translation>逆投影(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>推定(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First sample</source>
        <translation>最初のサンプル(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;urther samples</source>
        <translation>残りのサンプル(&amp;U)</translation>
    </message>
    <message>
        <source>Mean of the &amp;samples</source>
        <translation>サンプルの平均(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Deviation of the samples</source>
        <translation>サンプルの標準偏差(&amp;D)</translation>
    </message>
</context>
<context>
    <name>inkling::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>ネットワークの取り込み</translation>
    </message>
    <message>
        <source>FFDNet, DnCNN, bias-free DnCNN, BF-CNN and NCSNv2 are known by their tensors, and nothing in their files is run. Any other network comes as TorchScript.</source>
        <translation>FFDNet、DnCNN、バイアスなし DnCNN、BF-CNN、NCSNv2 はテンソルから判別し、ファイル内のものは何も実行しません。それ以外のネットワークは TorchScript として取り込みます。</translation>
    </message>
    <message>
        <source>what torch.save or torch.jit.save wrote</source>
        <translation>torch.save または torch.jit.save が書いたもの</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>ファイルを探す</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>as the prior will be listed</source>
        <translation>一覧に表示される事前分布の名前</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>of the weights, for the card</source>
        <translation>重みのライセンス(カードに記載)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>whose they are, for the card</source>
        <translation>重みの作者(カードに記載)</translation>
    </message>
    <message>
        <source>&amp;Credit</source>
        <translation>作者(&amp;C)</translation>
    </message>
    <message>
        <source>I &amp;trust this file</source>
        <translation>このファイルを信頼する(&amp;T)</translation>
    </message>
    <message>
        <source>TorchScript is a program, and can do whatever you can when it runs.</source>
        <translation>TorchScript はプログラムであり、実行されるとあなたの権限で何でもできます。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>inkling::InventedScene</name>
    <message>
        <source>Click: the next sample</source>
        <translation>クリック: 次のサンプル</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>サンプル %1 / %2</translation>
    </message>
    <message>
        <source>grey: all agree. Orange: each has its own</source>
        <translation>灰色: すべて一致。橙色: サンプルごとに異なる</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>サンプルの平均</translation>
    </message>
    <message>
        <source>the truth</source>
        <translation>真の画像</translation>
    </message>
</context>
<context>
    <name>inkling::LessonView</name>
    <message>
        <source>Stop the experiment</source>
        <translation>実験を停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Opens this experiment in the window, where everything can be changed.</source>
        <translation>この実験をウィンドウで開きます。そこではすべてを変更できます。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>レッスン %1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Yes. </source>
        <translation>正解です。 </translation>
    </message>
    <message>
        <source>No. </source>
        <translation>違います。 </translation>
    </message>
    <message>
        <source>The part of the program that computes could not be opened.</source>
        <translation>計算を行う部分を開けませんでした。</translation>
    </message>
    <message>
        <source>The experiment in the window has not ended; the lesson waits for it.</source>
        <translation>ウィンドウの実験が終わっていません。レッスンはその終了を待っています。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>計算中…</translation>
    </message>
</context>
<context>
    <name>inkling::LiveController</name>
    <message>
        <source>with %1 posterior samples it takes %2 s for each iteration</source>
        <translation>事後サンプルが %1 個のとき、1 反復に %2 秒かかります</translation>
    </message>
    <message>
        <source>with this prior each iteration takes %1 s</source>
        <translation>この事前分布では 1 反復に %1 秒かかります</translation>
    </message>
    <message>
        <source>Live mode is off: %1. Run &gt; Live brings it back.</source>
        <translation>ライブモードはオフです: %1。「実行 &gt; ライブ」で再びオンにできます。</translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message>
        <source>Your drawing</source>
        <translation>あなたの絵</translation>
    </message>
    <message>
        <source>Run on the CPU</source>
        <translation>CPU で実行</translation>
    </message>
    <message>
        <source>No learned prior was found. Put digits.safetensors, which comes with Inkling, into one of these folders and start again: %1. Until then there is the analytic prior, a mixture of Gaussians that needs no file.</source>
        <translation>学習済みの事前分布が見つかりません。Inkling に付属する digits.safetensors を次のいずれかのフォルダーに置いて、起動し直してください: %1。それまでは、ファイルを必要としない解析的な事前分布(ガウス混合)を使います。</translation>
    </message>
    <message>
        <source>Draws from %1</source>
        <translation>%1 からの標本</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>%1[*] — Inkling</source>
        <translation>%1[*] — Inkling</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>書き出しました: %1</translation>
    </message>
    <message>
        <source>The documentation is not installed here. It is made where the program pandoc is found; its sources are in the folder docs.</source>
        <translation>ドキュメントはここにはインストールされていません。pandoc があるところで作られます。元のファイルはフォルダー docs にあります。</translation>
    </message>
    <message>
        <source>No program opens HTML here: see %1</source>
        <translation>HTML を開くプログラムがありません: %1 を参照してください</translation>
    </message>
    <message>
        <source>Open a study&apos;s cell</source>
        <translation>スタディのセルを開く</translation>
    </message>
</context>
<context>
    <name>inkling::MeasuredColumn</name>
    <message>
        <source>What is measured</source>
        <translation>測定されるもの</translation>
    </message>
    <message>
        <source>truth x</source>
        <translation>真の画像 x</translation>
    </message>
    <message>
        <source>The image that was measured.</source>
        <translation>測定された画像。</translation>
    </message>
    <message>
        <source>What the measurements alone say: the transposed matrix times the measurements.</source>
        <translation>測定値だけからわかること: 転置行列と測定値の積。</translation>
    </message>
    <message>
        <source>Measurements of your own: the truth is not known.</source>
        <translation>自分の測定値: 真の画像は不明です。</translation>
    </message>
    <message>
        <source>Nothing of it yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
    <message>
        <source>Nothing is measured here.</source>
        <translation>ここでは何も測定されません。</translation>
    </message>
    <message>
        <source>what y alone says, Aᵀy</source>
        <translation>y だけからわかること、Aᵀy</translation>
    </message>
    <message>
        <source>y alone, Aᵀy: %1</source>
        <translation>y のみ、Aᵀy: %1</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>真の画像 %1</translation>
    </message>
    <message>
        <source>Aᵀy %1</source>
        <translation>Aᵀy %1</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真の画像</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>逆投影</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementBox</name>
    <message>
        <source>file.npy</source>
        <translation>file.npy</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file of %1</source>
        <translation>%1のファイルを探す</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>自分のデータ</translation>
    </message>
    <message>
        <source>Kind of measurements</source>
        <translation>測定値の種類</translation>
    </message>
    <message>
        <source>Signs, ±1</source>
        <translation>符号、±1</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>Values, unquantized</source>
        <translation>値、量子化なし</translation>
    </message>
    <message>
        <source>Matrix &amp;A</source>
        <translation>行列 A(&amp;A)</translation>
    </message>
    <message>
        <source>Si&amp;gns</source>
        <translation>符号(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Lower ends</source>
        <translation>下端(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Upper ends</source>
        <translation>上端(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>値(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Truth, if known</source>
        <translation>真の画像(あれば)(&amp;T)</translation>
    </message>
    <message>
        <source>Use these measurements</source>
        <translation>この測定値を使う</translation>
    </message>
    <message>
        <source>This array is %1: A has two dimensions, measurements × pixels.</source>
        <translation>この配列は %1 です。A は測定数 × 画素数の 2 次元でなければなりません。</translation>
    </message>
    <message>
        <source>This array is %1, with a row for each pixel: A is measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>この配列は %1 で、画素ごとに行があります。A は測定数 × 画素数です。転置してください (numpy: A.T)。</translation>
    </message>
    <message>
        <source>A has %1 columns, but the prior&apos;s images have %2 pixels (%3): it needs one for each pixel. Name another matrix, or choose another prior.</source>
        <translation>A は %1 列ですが、事前分布の画像は %2 画素 (%3) です。列は画素ごとに 1 つ必要です。別の行列を指定するか、別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>A has %1 measurements of %2 pixels.</source>
        <translation>A は %2 画素の測定 %1 個です。</translation>
    </message>
    <message>
        <source>This operator is for images of %1, but the prior&apos;s are %2. Name another, or choose another prior.</source>
        <translation>この演算子は %1 の画像用ですが、事前分布の画像は %2 です。別の演算子を指定するか、別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>A has %1 measurements of %2 pixels: %3 of %4.</source>
        <translation>A は %2 画素の測定 %1 個です: %3 / %4。</translation>
    </message>
    <message>
        <source>This array is %1: measurements are M numbers, or images × M.</source>
        <translation>この配列は %1 です。測定値は M 個の数、または画像数 × M です。</translation>
    </message>
    <message>
        <source>This array is %1: the measurements of each image stand in a column. Turn it round (numpy: y.T).</source>
        <translation>この配列は %1 で、各画像の測定値が列に並んでいます。転置してください (numpy: y.T)。</translation>
    </message>
    <message>
        <source>These are %1 measurements, but A has %2 rows: both must be the same.</source>
        <translation>測定値は %1 個ですが、A は %2 行です。同じ数でなければなりません。</translation>
    </message>
    <message>
        <source>This array is %1, but the lower ends are %2: both must be the same.</source>
        <translation>この配列は %1 ですが、下端は %2 です。同じ形でなければなりません。</translation>
    </message>
    <message>
        <source>This array is %1, but the measurements are of %2 images of %3 pixels: the truth has %2 × %3 numbers.</source>
        <translation>この配列は %1 ですが、測定値は %3 画素の画像 %2 枚のものです。真の画像は %2 × %3 個の数です。</translation>
    </message>
    <message numerus="yes">
        <source>%1 They belong to %n images.</source>
        <translation>
            <numerusform>%1 画像 %n 枚分です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the file of %1.</source>
        <translation>%1のファイルを指定してください。</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementHistogram</name>
    <message>
        <source>Measurements</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>The measurements, and the thresholds between which they are rounded</source>
        <translation>測定値と、丸めの境目となるしきい値</translation>
    </message>
    <message>
        <source>Measurements of the first image</source>
        <translation>最初の画像の測定値</translation>
    </message>
    <message>
        <source>interval ends</source>
        <translation>区間の端</translation>
    </message>
    <message>
        <source>interval ends (%1 of %2)</source>
        <translation>区間の端 (%2 個中 %1 個)</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>ノイズなし</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>ノイズあり</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Only the intervals of these measurements are known, not their values.</source>
        <translation>この測定値は区間だけがわかっていて、値はわかりません。</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementStrip</name>
    <message>
        <source>What the reconstruction begins with: one bar for each measurement.</source>
        <translation>復元の出発点: 測定値ごとに 1 本の棒。</translation>
    </message>
    <message>
        <source>%1 signs y: %2 +, %3 −</source>
        <translation>%1 個の符号 y: + %2、− %3</translation>
    </message>
    <message>
        <source>%1 measurements y</source>
        <translation>%1 個の測定値 y</translation>
    </message>
    <message>
        <source>%1 (the first %2)</source>
        <translation>%1(最初の %2 個)</translation>
    </message>
</context>
<context>
    <name>inkling::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>メモリが足りません。</translation>
    </message>
</context>
<context>
    <name>inkling::MethodColumn</name>
    <message>
        <source>Several posterior samples tell it. Set “%1” to 8 and run again.</source>
        <translation>複数の事後サンプルがあればわかります。「%1」 を 8 にして再実行してください。</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of the picture, peak 1.</source>
        <translation>画像のピーク信号対雑音比(ピークは 1)。</translation>
    </message>
    <message>
        <source>The method&apos;s estimate of the image at this point, and its result at the end.</source>
        <translation>この時点での手法の推定画像。最後は結果です。</translation>
    </message>
    <message>
        <source>The sampler&apos;s noisy state.</source>
        <translation>サンプラーの、ノイズを含む状態。</translation>
    </message>
    <message>
        <source>Estimate minus truth: blue is too dark, red too bright.</source>
        <translation>推定から真の画像を引いた差: 青は暗すぎ、赤は明るすぎます。</translation>
    </message>
    <message>
        <source>The standard deviation over the posterior samples: yellow is uncertain.</source>
        <translation>事後サンプルの標準偏差: 黄色は不確かです。</translation>
    </message>
    <message>
        <source>Grey is what all posterior samples agree on: the measurements determine it. Orange is where they differ: there the prior has made something up.</source>
        <translation>灰色はすべての事後サンプルが一致する部分で、測定値が決めています。橙色は異なる部分で、事前分布が作り出したものです。</translation>
    </message>
    <message>
        <source>The mean of the posterior samples.</source>
        <translation>事後サンプルの平均。</translation>
    </message>
    <message>
        <source>PSNR, the best</source>
        <translation>PSNR、最良</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>%1, with earlier settings</source>
        <translation>%1、以前の設定</translation>
    </message>
    <message>
        <source>It did not finish.</source>
        <translation>終わりませんでした。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>停止されました。</translation>
    </message>
    <message>
        <source>Nothing of it yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
    <message>
        <source>The way to the result was not kept.</source>
        <translation>結果までの経過は保存されていません。</translation>
    </message>
    <message>
        <source>There is no truth to compare it with.</source>
        <translation>比較する真の画像がありません。</translation>
    </message>
    <message>
        <source>At the end of the run.</source>
        <translation>実行の終わりに。</translation>
    </message>
    <message>
        <source>noisy guess x_t, β = %1</source>
        <translation>ノイズを含む推測 x_t、β = %1</translation>
    </message>
    <message>
        <source>noisy guess x_t</source>
        <translation>ノイズを含む推測 x_t</translation>
    </message>
    <message>
        <source>posterior mean E[x₀ | y]</source>
        <translation>事後平均 E[x₀ | y]</translation>
    </message>
    <message>
        <source>one posterior sample</source>
        <translation>事後サンプル 1 個</translation>
    </message>
    <message>
        <source>cleaned guess E[x₀ | x_t]</source>
        <translation>ノイズ除去した推測 E[x₀ | x_t]</translation>
    </message>
    <message>
        <source>error, −%1 to +%1</source>
        <translation>誤差、−%1 〜 +%1</translation>
    </message>
    <message>
        <source>uncertainty ±, 0 to %1</source>
        <translation>不確かさ ±、0 〜 %1</translation>
    </message>
    <message>
        <source>measured, or invented</source>
        <translation>測定か創作か</translation>
    </message>
    <message>
        <source>mean of the samples</source>
        <translation>サンプルの平均</translation>
    </message>
    <message>
        <source>%1 posterior samples</source>
        <translation>%1 個の事後サンプル</translation>
    </message>
    <message>
        <source>posterior samples</source>
        <translation>事後サンプル</translation>
    </message>
    <message>
        <source>Did not finish: %1</source>
        <translation>終わりませんでした: %1</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 evaluations.</source>
        <translation>%2 回中 %1 回の評価で停止しました。</translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation>始まる前に停止しました。</translation>
    </message>
    <message>
        <source>PSNR %1</source>
        <translation>PSNR %1</translation>
    </message>
    <message>
        <source>SSIM %1</source>
        <translation>SSIM %1</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>noisy guess</source>
        <translation>ノイズを含む推測</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Iterate</source>
        <translation>反復値</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Measured or invented</source>
        <translation>測定か創作か</translation>
    </message>
    <message>
        <source>Posterior mean</source>
        <translation>事後平均</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>inkling::ModelsWindow</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops what is being done here</source>
        <translation>ここで行っている処理を停止します</translation>
    </message>
    <message>
        <source>Priors</source>
        <translation>事前分布</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a prior of another program&apos;s network (.pth, .pt)</source>
        <translation>ほかのプログラムのネットワークから事前分布を作ります (.pth、.pt)</translation>
    </message>
    <message>
        <source>&amp;Calibrate…</source>
        <translation>較正(&amp;C)…</translation>
    </message>
    <message>
        <source>Measure on images how well it denoises: message passing needs that</source>
        <translation>ノイズ除去の性能を画像で測ります。メッセージ伝播に必要です</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove its file; of your own priors only</source>
        <translation>ファイルを削除します(自分の事前分布だけ)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of its file</source>
        <translation>ファイルのあるフォルダーを開きます</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使う(&amp;U)</translation>
    </message>
    <message>
        <source>Make it the experiment&apos;s prior</source>
        <translation>実験の事前分布にします</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>C&amp;ard</source>
        <translation>カード(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Denoising error</source>
        <translation>ノイズ除去の誤差(&amp;D)</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>標本を引く(&amp;W)</translation>
    </message>
    <message>
        <source>Images that this prior makes up</source>
        <translation>この事前分布が作り出す画像</translation>
    </message>
    <message>
        <source>Dra&amp;ws</source>
        <translation>標本(&amp;W)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its file cannot be read</source>
        <translation>ファイルを読み込めません</translation>
    </message>
    <message>
        <source>This prior is for pictures of any size and knows what is local in them: it makes up none.</source>
        <translation>この事前分布は任意の大きさの画像用で、局所的な性質だけを知っています。画像を作り出すことはありません。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation>完全に削除(&amp;R)</translation>
    </message>
    <message>
        <source>There is a prior “%1” already. Give another name.</source>
        <translation>「%1」という事前分布がすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>取り込んでいます…</translation>
    </message>
    <message>
        <source>Images that it was not trained on</source>
        <translation>学習に使われていない画像</translation>
    </message>
    <message>
        <source>Images (*.gz *.npy *.tar *-ubyte);;All files (*)</source>
        <translation>画像 (*.gz *.npy *.tar *-ubyte);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Calibrating…</source>
        <translation>較正しています…</translation>
    </message>
    <message>
        <source>The file %1 will be gone. Press again to remove it.</source>
        <translation>ファイル %1 が失われます。もう一度押すと削除します。</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>標本を引いています…</translation>
    </message>
</context>
<context>
    <name>inkling::NumbersPage</name>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>The whole table, every standard error in a column of its own.</source>
        <translation>表全体。標準誤差はそれぞれ独立した列になります。</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX としてコピー</translation>
    </message>
    <message>
        <source>The whole table as a tabular, for a paper.</source>
        <translation>表全体を論文用の tabular として。</translation>
    </message>
</context>
<context>
    <name>inkling::OptionRow</name>
    <message>
        <source>%1

Range: %2. Default: %3.</source>
        <translation>%1

範囲: %2。既定値: %3。</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1、スライダー</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>別のシード</translation>
    </message>
    <message>
        <source>Draws another seed, and with it another matrix and other noise.</source>
        <translation>別のシードを引きます。行列もノイズも変わります。</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>ファイルを探す</translation>
    </message>
    <message>
        <source>%1: look for it</source>
        <translation>%1: ファイルを探す</translation>
    </message>
</context>
<context>
    <name>inkling::PhotographScene</name>
    <message>
        <source>the photograph</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>from the bits alone: %1 dB</source>
        <translation>ビットだけから: %1 dB</translation>
    </message>
    <message>
        <source>with the prior: %1 dB</source>
        <translation>事前分布を使うと: %1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::PinnedStrip</name>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 が %3 ではなく %2</translation>
    </message>
    <message>
        <source>another image</source>
        <translation>別の画像</translation>
    </message>
    <message>
        <source>other measurements</source>
        <translation>別の測定値</translation>
    </message>
    <message>
        <source>the same settings</source>
        <translation>同じ設定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: Truth</source>
        <translation>%1: 真の画像</translation>
    </message>
    <message>
        <source>%1: Estimate</source>
        <translation>%1: 推定</translation>
    </message>
</context>
<context>
    <name>inkling::Plot</name>
    <message>
        <source>Forward noising</source>
        <translation>順過程のノイズ付加</translation>
    </message>
    <message>
        <source>A draw from the prior</source>
        <translation>事前分布からの標本</translation>
    </message>
    <message>
        <source>%1 (pinned %2)</source>
        <extracomment>a method of a pinned experiment, and its number</extracomment>
        <translation>%1(固定 %2)</translation>
    </message>
    <message>
        <source>%1, earlier settings</source>
        <extracomment>a method whose curve was made before the settings changed</extracomment>
        <translation>%1、以前の設定</translation>
    </message>
    <message>
        <source>&amp;Reset View</source>
        <translation>表示を元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit Axes…</source>
        <translation>軸を編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy &amp;Data</source>
        <translation>データをコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>画像をコピー(&amp;P)</translation>
    </message>
    <message>
        <source>%1    %2: %3    %4: %5</source>
        <extracomment>the name of a curve, then a label and a value for either axis</extracomment>
        <translation>%1    %2: %3    %4: %5</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <extracomment>a curve&apos;s last point, for screen readers</extracomment>
        <translation>%1: %3 のとき %2</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>まだデータがありません</translation>
    </message>
    <message>
        <source>%1: a figure is written as PNG, PDF or SVG. Give the file a name that ends in .png, .pdf or .svg.</source>
        <translation>%1: 図は PNG、PDF または SVG で書き出します。ファイル名の末尾を .png、.pdf または .svg にしてください。</translation>
    </message>
    <message>
        <source>A figure of %1×%2 pixels at %3 dots per inch cannot be drawn. All three must be positive.</source>
        <translation>%1×%2 画素、%3 dpi の図は描けません。3 つとも正の数でなければなりません。</translation>
    </message>
    <message>
        <source>The figure of %1×%2 pixels could not be drawn: there is not enough memory. Take a smaller size.</source>
        <translation>%1×%2 画素の図を描けませんでした。メモリが足りません。小さくしてください。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 に書き込めませんでした: %2。別の場所を選んでください。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotPanel</name>
    <message>
        <source>Predictions are made for simulated matrices only.</source>
        <translation>予測できるのはシミュレーションの行列だけです。</translation>
    </message>
    <message>
        <source>How close?</source>
        <translation>どれだけ近いか</translation>
    </message>
    <message>
        <source>The quality of each method&apos;s picture on its way to the result.</source>
        <translation>結果に至る途中の、各手法の画像の品質。</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>How many measurements?</source>
        <translation>測定はいくつ必要か</translation>
    </message>
    <message>
        <source>What message passing is expected to reach with fewer.</source>
        <translation>より少ない測定でメッセージ伝播が達すると予想される精度。</translation>
    </message>
    <message>
        <source>Do I trust it?</source>
        <translation>信頼できるか</translation>
    </message>
    <message>
        <source>What a method says of its own error, and whether it has settled.</source>
        <translation>手法自身が示す誤差と、収束したかどうか。</translation>
    </message>
    <message>
        <source>Predicted error</source>
        <translation>予測誤差</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Why does it fail?</source>
        <translation>なぜ失敗するのか</translation>
    </message>
    <message>
        <source>What the matrix, the quantizer and the two scores are like.</source>
        <translation>行列、量子化器、2 つのスコアの様子。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>スペクトル</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>All the numbers</source>
        <translation>すべての数値</translation>
    </message>
    <message>
        <source>Of all methods: means over the images.</source>
        <translation>すべての手法について、画像の平均。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No prediction: this does not look like what the prior knows. What is expected of its own images does not hold here.</source>
        <translation>予測なし: 事前分布が知っている画像には見えません。事前分布の画像についての予想はここでは成り立ちません。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotsExport</name>
    <message>
        <source>There is nothing in these plots yet: run an experiment first.</source>
        <translation>グラフにはまだ何もありません。まず実験を実行してください。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotsPage</name>
    <message>
        <source>Plots</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W):</translation>
    </message>
    <message>
        <source>All plots, into a folder</source>
        <translation>すべてのグラフをフォルダーへ</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF(論文用)</translation>
    </message>
    <message>
        <source>SVG, to work on</source>
        <translation>SVG(編集用)</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>CSV, the numbers alone</source>
        <translation>CSV(数値のみ)</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>単位(&amp;U):</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>ミリメートル</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>画素</translation>
    </message>
    <message>
        <source>Wi&amp;dth:</source>
        <translation>幅(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高さ(&amp;H):</translation>
    </message>
    <message>
        <source>D&amp;ots per inch:</source>
        <translation>解像度 (dpi)(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Black on white, whatever the screen&apos;s colours</source>
        <translation>画面の配色にかかわらず白地に黒(&amp;B)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 画素</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
</context>
<context>
    <name>inkling::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Reduced motion leaves animations out.</source>
        <translation>控えめにするとアニメーションを省きます。</translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation>動き(&amp;M):</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C):</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>デスクトップの %1 %</translation>
    </message>
    <message>
        <source>Of everything that is drawn. It is used from the next start on.</source>
        <translation>表示されるものすべての大きさ。次の起動から使われます。</translation>
    </message>
    <message>
        <source>&amp;Scale, from the next start:</source>
        <translation>拡大率、次の起動から(&amp;S):</translation>
    </message>
    <message>
        <source>Solve at every edit, from the &amp;start</source>
        <translation>起動時から編集のたびに解く(&amp;S)</translation>
    </message>
    <message>
        <source>Message passing solves whatever is edited, without Run.</source>
        <translation>「実行」を押さなくても、編集するたびにメッセージ伝播が解きます。</translation>
    </message>
    <message>
        <source>&amp;Keep the experiment against a crash</source>
        <translation>クラッシュに備えて実験を保存する(&amp;K)</translation>
    </message>
    <message>
        <source>It is offered at the next start if Inkling did not end cleanly.</source>
        <translation>Inkling が正常に終了しなかったとき、次の起動で復元できます。</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory for the frames that a run keeps of each method. Where it is used up, fewer frames are kept.</source>
        <translation>1 回の実行で手法ごとに保存するフレームのメモリ。使い切ると、保存するフレームが減ります。</translation>
    </message>
    <message>
        <source>&amp;Trajectory of a method:</source>
        <translation>手法ごとの軌跡(&amp;T):</translation>
    </message>
    <message>
        <source>Reset everything to the &amp;defaults…</source>
        <translation>すべてを既定値に戻す(&amp;D)…</translation>
    </message>
    <message>
        <source>This forgets the window&apos;s layout and the recent files too. It cannot be undone.</source>
        <translation>ウィンドウの配置と最近使ったファイルも失われます。取り消せません。</translation>
    </message>
    <message>
        <source>&amp;Reset everything</source>
        <translation>すべて戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Keep the &amp;preferences</source>
        <translation>設定を残す(&amp;P)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
</context>
<context>
    <name>inkling::PresenterStrip</name>
    <message>
        <source>Quantized compressed sensing</source>
        <translation>量子化圧縮センシング</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Back to the window with all its controls.</source>
        <translation>すべての操作があるウィンドウに戻ります。</translation>
    </message>
    <message>
        <source>Bits against measurements</source>
        <translation>ビット数と測定数</translation>
    </message>
    <message>
        <source>More bits for each measurement leave fewer measurements.</source>
        <translation>測定あたりのビットを増やすと、測定数が減ります。</translation>
    </message>
    <message>
        <source>Which prior for which image</source>
        <translation>どの画像にどの事前分布か</translation>
    </message>
    <message>
        <source>Share out %1 bits</source>
        <translation>%1 ビットを分ける</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Budget: %1 bit %2 %3 × %4</source>
        <extracomment>budget, relation, bits with their unit, number of measurements</extracomment>
        <translation>予算: %1 ビット %2 %3 × %4</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
</context>
<context>
    <name>inkling::PresetController</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> (modified)</source>
        <translation>(変更あり)</translation>
    </message>
</context>
<context>
    <name>inkling::Presets</name>
    <message>
        <source>A photograph from single bits</source>
        <translation>1 ビットの集まりから写真を</translation>
    </message>
    <message>
        <source>A picture in colour from 18,432 bits, one for every eight of its numbers.</source>
        <translation>18,432 ビットから復元するカラー画像。画像の数値 8 個につき 1 ビットです。</translation>
    </message>
    <message>
        <source>A face from 4,096 numbers</source>
        <translation>4,096 個の数から顔を</translation>
    </message>
    <message>
        <source>A portrait from a third of its numbers, three bits each, by a prior of faces.</source>
        <translation>画像の数値の 3 分の 1 にあたる数の、各 3 ビットの測定から、顔の事前分布で復元する肖像。</translation>
    </message>
    <message>
        <source>One bit is enough</source>
        <translation>1 ビットで足りる</translation>
    </message>
    <message>
        <source>A digit from the signs of 200 random projections: four times fewer than its pixels.</source>
        <translation>200 個のランダムな射影の符号だけから数字を復元します。画素数の 4 分の 1 です。</translation>
    </message>
    <message>
        <source>Bits or measurements?</source>
        <translation>ビット数か、測定数か</translation>
    </message>
    <message>
        <source>A budget of 600 bits: 200 measurements of three bits here. Turn the two sliders against each other.</source>
        <translation>予算は 600 ビット。ここでは 3 ビットの測定が 200 個です。2 つのスライダーの一方を増やし、もう一方を減らしてみてください。</translation>
    </message>
    <message>
        <source>When the matrix is bad</source>
        <translation>行列が悪いとき</translation>
    </message>
    <message>
        <source>Condition number 1000: some directions of the image are measured a thousand times as strongly as others. Compare three ways of reading the bits.</source>
        <translation>条件数 1000: 画像のある方向は、ほかの方向の千倍の強さで測定されます。ビットの読み方を 3 通り比べます。</translation>
    </message>
    <message>
        <source>Correlated matrices</source>
        <translation>相関のある行列</translation>
    </message>
    <message>
        <source>Neighbouring rows and columns are correlated with 0.4.</source>
        <translation>隣り合う行と列に 0.4 の相関があります。</translation>
    </message>
    <message>
        <source>Why anneal the likelihood?</source>
        <translation>なぜ尤度もアニーリングするのか</translation>
    </message>
    <message>
        <source>Unquantized, condition number 1000: the score of Jalal et al. against the exact one.</source>
        <translation>量子化なし、条件数 1000: Jalal らのスコアと厳密なスコアの比較。</translation>
    </message>
    <message>
        <source>What the prior knows</source>
        <translation>事前分布が知っていること</translation>
    </message>
    <message>
        <source>The same digit under a prior that has only seen garments.</source>
        <translation>同じ数字を、衣服しか見たことのない事前分布で復元します。</translation>
    </message>
    <message>
        <source>Draw your own</source>
        <translation>自分で描く</translation>
    </message>
    <message>
        <source>Draw a digit and watch it come back as you draw.</source>
        <translation>数字を描くと、描くそばから復元されます。</translation>
    </message>
    <message>
        <source>A digit under the fashion prior</source>
        <translation>衣服の事前分布で数字を復元</translation>
    </message>
    <message>
        <source>What the prior knows: a garment</source>
        <translation>事前分布が知っていること: 衣服</translation>
    </message>
    <message>
        <source>A garment under a prior that has only seen digits.</source>
        <translation>数字しか見たことのない事前分布で衣服を復元します。</translation>
    </message>
    <message>
        <source>A garment under the digits prior</source>
        <translation>数字の事前分布で衣服を復元</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>&amp;Fast: 60 levels, 3 steps</source>
        <translation>高速: 60 レベル、各 3 ステップ(&amp;F)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>&amp;Standard: 232 levels, 5 steps</source>
        <translation>標準: 232 レベル、各 5 ステップ(&amp;S)</translation>
    </message>
    <message>
        <source>As in the papers</source>
        <translation>論文どおり</translation>
    </message>
    <message>
        <source>As in the &amp;papers: from beta = 50</source>
        <translation>論文どおり: beta = 50 から(&amp;P)</translation>
    </message>
    <message>
        <source>A camera of one bit</source>
        <translation>1 ビットのカメラ</translation>
    </message>
    <message>
        <source>Each number of a photograph compared with a known random one: lighter or darker, and nothing else is kept.</source>
        <translation>写真の各数値を既知の乱数と比べ、明るいか暗いかだけを残します。</translation>
    </message>
</context>
<context>
    <name>inkling::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>まだファイルがありません</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>inkling::ResultPictures</name>
    <message>
        <source>%1, estimate</source>
        <translation>%1、推定</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1、サンプル %2</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1、平均</translation>
    </message>
    <message>
        <source>%1, deviation</source>
        <translation>%1、標準偏差</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真の画像</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>逆投影</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsModel</name>
    <message>
        <source>earlier settings</source>
        <translation>以前の設定</translation>
    </message>
    <message>
        <source>earlier settings: %1</source>
        <translation>以前の設定: %1</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: 失敗</translation>
    </message>
    <message>
        <source>The settings have changed since.</source>
        <translation>その後、設定が変更されました。</translation>
    </message>
    <message>
        <source>Means over %1 images.</source>
        <translation>%1 枚の画像の平均。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Of the method&apos;s estimate, or of its first sample where it has none.</source>
        <translation>手法の推定の値。推定がなければ最初のサンプルの値。</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Structural similarity of the same image.</source>
        <translation>同じ画像の構造的類似度。</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>整合性</translation>
    </message>
    <message>
        <source>Share of the measurements&apos; intervals that the image falls into. Unquantized measurements: its squared distance from them over that of the noise, 1 is right.</source>
        <translation>測定の区間のうち、画像が収まるものの割合。量子化なしの場合は、測定値からの距離の二乗をノイズのそれで割ったもので、1 が適正です。</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>評価回数</translation>
    </message>
    <message>
        <source>Network evaluations for one sample.</source>
        <translation>サンプル 1 個あたりのネットワーク評価回数。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Wall time per image.</source>
        <translation>画像 1 枚あたりの実時間。</translation>
    </message>
    <message>
        <source>Mean PSNR (dB)</source>
        <translation>平均の PSNR (dB)</translation>
    </message>
    <message>
        <source>Of the mean of the samples.</source>
        <translation>サンプルの平均の PSNR。</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>予測 PSNR (dB)</translation>
    </message>
    <message>
        <source>What the method itself expects, without the truth.</source>
        <translation>真の画像なしに、手法自身が予想する値。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What the result was made with.</source>
        <translation>結果を作ったときの設定。</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1、標準誤差</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsView</name>
    <message>
        <source>Earlier settings: run again</source>
        <translation>以前の設定: 再実行</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>What all pictures show</source>
        <translation>すべての画像が示すもの</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What each method makes of the measurements.</source>
        <translation>各手法が測定値から作るもの。</translation>
    </message>
    <message>
        <source>Noisy guess</source>
        <translation>ノイズを含む推測</translation>
    </message>
    <message>
        <source>The state x_t from which each method goes on.</source>
        <translation>各手法が次に進む元となる状態 x_t。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Result minus truth.</source>
        <translation>結果から真の画像を引いた差。</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不確かさ</translation>
    </message>
    <message>
        <source>How far the posterior samples lie apart.</source>
        <translation>事後サンプルのばらつき。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>The posterior samples themselves.</source>
        <translation>事後サンプルそのもの。</translation>
    </message>
    <message>
        <source>Measured or invented</source>
        <translation>測定か創作か</translation>
    </message>
    <message>
        <source>What all samples agree on, and what the prior has made up.</source>
        <translation>すべてのサンプルが一致する部分と、事前分布が作り出した部分。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 Key %2.</source>
        <translation>%1 キー %2。</translation>
    </message>
    <message>
        <source>The dimmed pictures were made with settings that have changed since.</source>
        <translation>薄く表示された画像は、変更前の設定で作られました。</translation>
    </message>
    <message>
        <source>Pixel under the cursor</source>
        <translation>カーソル位置の画素</translation>
    </message>
    <message>
        <source>Lays any two of these images over each other.</source>
        <translation>これらの画像のうち 2 枚を重ねて表示します。</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Choose an image, and one method or several on the left.</source>
        <translation>まだ何も測定されていません。左で画像と、1 つ以上の手法を選んでください。</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1、y %2</translation>
    </message>
</context>
<context>
    <name>inkling::RowsScene</name>
    <message>
        <source>Measurement %1: %2, so the bit is %3.</source>
        <translation>測定 %1: %2、したがってビットは %3。</translation>
    </message>
    <message>
        <source>the image x</source>
        <translation>画像 x</translation>
    </message>
    <message>
        <source>row %1 over it: blue adds, orange subtracts</source>
        <translation>行 %1 を重ねたもの: 青は加算、橙は減算</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>和 = %1</translation>
    </message>
    <message>
        <source>all that is kept: its sign</source>
        <translation>残すのは符号だけ</translation>
    </message>
    <message>
        <source>%1 of %2 bits</source>
        <translation>%2 ビット中 %1 ビット</translation>
    </message>
    <message>
        <source>what all %1 bits bring back: %2 dB</source>
        <translation>%1 ビットすべてから復元: %2 dB</translation>
    </message>
    <message>
        <source>What do %1 bits bring back?</source>
        <translation>%1 ビットから何が復元できるか</translation>
    </message>
</context>
<context>
    <name>inkling::RunStatus</name>
    <message>
        <source>Opening the engine…</source>
        <translation>エンジンを開いています…</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>エンジンなし</translation>
    </message>
    <message>
        <source>%1 % of the whole run  %2</source>
        <translation>全体の %1 %  %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>残り %1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 evaluations</source>
        <translation>%1: 評価 %2 回</translation>
    </message>
    <message>
        <source>%1 · LibTorch %2 · %3</source>
        <translation>%1 · LibTorch %2 · %3</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>CPU で実行</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1 で実行</translation>
    </message>
</context>
<context>
    <name>inkling::SamplesView</name>
    <message>
        <source>Click one to enlarge it, and again to see all of them.</source>
        <translation>クリックで拡大、もう一度クリックで一覧に戻ります。</translation>
    </message>
    <message>
        <source>Shows one sample after the other.</source>
        <translation>サンプルを順に表示します。</translation>
    </message>
    <message>
        <source>Play the samples through</source>
        <translation>サンプルを連続再生</translation>
    </message>
    <message>
        <source>Posterior sample %1 of %2</source>
        <translation>事後サンプル %1 / %2</translation>
    </message>
    <message>
        <source>Posterior samples: %1</source>
        <translation>事後サンプル: %1</translation>
    </message>
</context>
<context>
    <name>inkling::ScalarPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Structural similarity of the estimate and the truth.</source>
        <translation>推定と真の画像の構造的類似度。</translation>
    </message>
    <message>
        <source>Agrees with y</source>
        <translation>y との一致</translation>
    </message>
    <message>
        <source>How many of the measurements the estimate meets; of unquantized ones, its mean squared residual over the noise&apos;s variance, of which 1 is right.</source>
        <translation>推定が満たす測定の割合。量子化なしの場合は、残差の二乗平均をノイズの分散で割ったもので、1 が適正です。</translation>
    </message>
    <message>
        <source>PSNR of the mean</source>
        <translation>平均の PSNR</translation>
    </message>
    <message>
        <source>Of the mean of the posterior samples.</source>
        <translation>事後サンプルの平均の PSNR。</translation>
    </message>
    <message>
        <source>Predicted PSNR</source>
        <translation>予測 PSNR</translation>
    </message>
    <message>
        <source>What state evolution expects of the estimate.</source>
        <translation>状態発展が推定について予想する値。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Between estimate and truth: 1 bit does not tell the scale.</source>
        <translation>推定と真の画像の余弦: 1 ビットではスケールがわかりません。</translation>
    </message>
    <message>
        <source>Scaled PSNR</source>
        <translation>スケール補正 PSNR</translation>
    </message>
    <message>
        <source>After the best multiple of the estimate.</source>
        <translation>推定に最良の倍率をかけた後の値。</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>評価回数</translation>
    </message>
    <message>
        <source>Of the network, so far and planned.</source>
        <translation>ネットワークの評価回数。これまでと予定。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Wall time of the method, per image.</source>
        <translation>手法の実時間、画像 1 枚あたり。</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>未収束</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>inkling::SetupPanel</name>
    <message>
        <source>Prior</source>
        <translation>事前分布</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Experiments and annealing schedules to begin with.</source>
        <translation>出発点となる実験とアニーリングスケジュール。</translation>
    </message>
    <message>
        <source>Choose a preset</source>
        <translation>プリセットを選ぶ</translation>
    </message>
    <message>
        <source>Where the measurements come from</source>
        <translation>測定値の出どころ</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>自分のデータ</translation>
    </message>
    <message>
        <source>Inkling measures an image that is known.</source>
        <translation>既知の画像を Inkling が測定します。</translation>
    </message>
    <message>
        <source>Measurements of your own, from files: A and y.</source>
        <translation>ファイルにある自分の測定値: A と y。</translation>
    </message>
    <message>
        <source>Use own measurements</source>
        <translation>自分の測定値を使う</translation>
    </message>
    <message>
        <source>Simulate the measurements</source>
        <translation>測定をシミュレート</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>What one seldom turns: thresholds, samples, the seed, the device.</source>
        <translation>めったに変えないもの: しきい値、サンプル、シード、デバイス。</translation>
    </message>
    <message>
        <source>Share out %1 bits</source>
        <translation>%1 ビットを分ける</translation>
    </message>
    <message>
        <source>%1 % of N = %2 pixels</source>
        <translation>N = %2 画素の %1 %</translation>
    </message>
    <message>
        <source>%1 numbers, not quantized</source>
        <translation>%1 個の数、量子化なし</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 bits</source>
        <extracomment>measurements, bits of each (with their unit), the product</extracomment>
        <translation>%1 × %2 = %3 ビット</translation>
    </message>
    <message>
        <source>, %1 for each pixel</source>
        <translation>、1 画素あたり %1</translation>
    </message>
    <message>
        <source>; held at %1</source>
        <translation>(%1 に固定)</translation>
    </message>
    <message>
        <source>each measurement is off by about %1</source>
        <translation>各測定には約 %1 の誤差があります</translation>
    </message>
    <message>
        <source>the measurements are exact</source>
        <translation>測定は正確です</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 の設定</translation>
    </message>
</context>
<context>
    <name>inkling::ShortcutTable</name>
    <message>
        <source>+ and −, or the wheel</source>
        <translation>+ と − またはホイール</translation>
    </message>
    <message>
        <source>Pictures: zoom all of them together</source>
        <translation>画像: すべてを同時に拡大・縮小</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>矢印キーまたはドラッグ</translation>
    </message>
    <message>
        <source>Pictures: move what is zoomed</source>
        <translation>画像: 拡大した範囲を移動</translation>
    </message>
    <message>
        <source>0, or a double click</source>
        <translation>0 またはダブルクリック</translation>
    </message>
    <message>
        <source>Pictures: fit them again</source>
        <translation>画像: 全体表示に戻す</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Comparison of two images: blink</source>
        <translation>2 枚の比較: 交互に表示</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>Comparison of two images: move the line</source>
        <translation>2 枚の比較: 境界線を移動</translation>
    </message>
    <message>
        <source>Plots: zoom</source>
        <translation>グラフ: 拡大・縮小</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Plots: move</source>
        <translation>グラフ: 移動</translation>
    </message>
    <message>
        <source>Home, or a double click</source>
        <translation>Home またはダブルクリック</translation>
    </message>
    <message>
        <source>Plots: show everything again</source>
        <translation>グラフ: 全体を表示</translation>
    </message>
    <message>
        <source>Enter, Left, Right</source>
        <translation>Enter、左、右</translation>
    </message>
    <message>
        <source>Posterior samples: enlarge one, go from one to the next</source>
        <translation>事後サンプル: 1 枚を拡大、次のサンプルへ移動</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them.</source>
        <translation>選択した行、選択がなければすべての行をコピーします。</translation>
    </message>
</context>
<context>
    <name>inkling::SpectrumPlot</name>
    <message>
        <source>Singular values of the matrix</source>
        <translation>行列の特異値</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>特異値</translation>
    </message>
    <message>
        <source>How evenly the matrix measures: ill-conditioned where the values fall steeply</source>
        <translation>行列がどれだけ均等に測定するか: 値が急に下がるほど悪条件です</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>特異値</translation>
    </message>
</context>
<context>
    <name>inkling::SplitView</name>
    <message>
        <source>Comparison of two images</source>
        <translation>2 枚の画像の比較</translation>
    </message>
    <message>
        <source>Drag the line, or move it with the arrow keys.</source>
        <translation>線をドラッグするか、矢印キーで動かしてください。</translation>
    </message>
    <message>
        <source>%1 on the left, %2 on the right</source>
        <translation>左に %1、右に %2</translation>
    </message>
</context>
<context>
    <name>inkling::StartPage</name>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <source>Images from a few coarse measurements, with a generative model as the prior. Choose an experiment: it runs at once, and everything in it can be changed.</source>
        <translation>生成モデルを事前分布として、少数の粗い測定から画像を復元します。実験を選ぶとすぐに実行され、内容はすべて変更できます。</translation>
    </message>
    <message>
        <source>Use the analytic prior</source>
        <translation>解析的な事前分布を使う</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>前回の続きから</translation>
    </message>
    <message>
        <source>Seven lessons</source>
        <translation>7 つのレッスン</translation>
    </message>
    <message>
        <source>Open an image or an experiment…</source>
        <translation>画像または実験を開く…</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>画像を描く</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>続ける: %1</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <translation>%1  –  %2</translation>
    </message>
</context>
<context>
    <name>inkling::StudiesWindow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>スタディ</translation>
    </message>
    <message>
        <source>Cells that are finished</source>
        <translation>完了したセル</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>見積もっています…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>スタディの操作</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Run what failed again</source>
        <translation>失敗したものを再実行</translation>
    </message>
    <message>
        <source>Export the curves…</source>
        <translation>曲線を書き出す…</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W):</translation>
    </message>
    <message>
        <source>PSNR, and predicted</source>
        <translation>PSNR と予測値</translation>
    </message>
    <message>
        <source>a&amp;gainst:</source>
        <translation>横軸(&amp;G):</translation>
    </message>
    <message>
        <source>&amp;logarithmic</source>
        <translation>対数(&amp;L)</translation>
    </message>
    <message>
        <source>Curves &amp;by</source>
        <translation>曲線の分け方(&amp;B)</translation>
    </message>
    <message>
        <source>What tells the curves from each other</source>
        <translation>何によって曲線を分けるか</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲線(&amp;C)</translation>
    </message>
    <message>
        <source>Cells of the study</source>
        <translation>スタディのセル</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s experiment</source>
        <translation>Enter またはダブルクリックでセルの実験を開きます</translation>
    </message>
    <message>
        <source>C&amp;ells</source>
        <translation>セル(&amp;E)</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 cells have failed, see Cells.</source>
        <translation>完了。%2 セル中 %1 セルが失敗しました。「セル」を参照してください。</translation>
    </message>
    <message>
        <source>Finished: %1 cells.</source>
        <translation>完了: %1 セル。</translation>
    </message>
    <message>
        <source>The study waits: the run in the main window is paused. Let it go on, or stop it.</source>
        <translation>スタディは待機中です。メインウィンドウの実行が一時停止しています。再開するか、停止してください。</translation>
    </message>
    <message>
        <source>The study waits until the run in the main window has ended.</source>
        <translation>スタディは、メインウィンドウの実行が終わるのを待っています。</translation>
    </message>
    <message>
        <source>%1 cells, %2 of them finished in this folder.</source>
        <translation>%1 セル、うち %2 セルがこのフォルダーで完了しています。</translation>
    </message>
    <message>
        <source> About %1 for the others: the prior&apos;s evaluations as fast as now. What methods do between them is not known, and those that stop by themselves may be quicker.</source>
        <translation> 残りは約 %1 です(事前分布の評価が今と同じ速さの場合)。その間に各手法が行う計算は含まず、自分で止まる手法は早く終わるかもしれません。</translation>
    </message>
    <message>
        <source>%1 of %2 cells finished</source>
        <translation>%2 セル中 %1 セル完了</translation>
    </message>
    <message>
        <source>, %1 of them failed</source>
        <translation>、うち %1 セル失敗</translation>
    </message>
    <message>
        <source>; about %1 left</source>
        <translation>。残り約 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>計画しています…</translation>
    </message>
    <message>
        <source>This cell is not finished yet.</source>
        <translation>このセルはまだ終わっていません。</translation>
    </message>
</context>
<context>
    <name>inkling::StudyForm</name>
    <message>
        <source>Where the study comes from</source>
        <translation>スタディの出どころ</translation>
    </message>
    <message>
        <source>The window&apos;s experiment</source>
        <translation>ウィンドウの実験</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Read a study from a file</source>
        <translation>ファイルからスタディを読み込む</translation>
    </message>
    <message>
        <source>&amp;Study:</source>
        <translation>スタディ(&amp;S):</translation>
    </message>
    <message>
        <source>Several values with commas, or a range such as 50..784/8 log. An empty field takes the setting out.</source>
        <translation>複数の値をコンマで区切るか、50..784/8 log のような範囲を入力します。空欄にするとその設定を除きます。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Another setting to vary</source>
        <translation>変化させる別の設定</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>追加(&amp;A):</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>&amp;Methods:</source>
        <translation>手法(&amp;M):</translation>
    </message>
    <message>
        <source>Pictures, folders, .npy or IDX files such as t10k-images-idx3-ubyte.gz:0-9, or prior:4; with semicolons between several</source>
        <translation>画像、フォルダー、.npy または IDX ファイル(t10k-images-idx3-ubyte.gz:0-9 など)、または prior:4。複数はセミコロンで区切ります</translation>
    </message>
    <message>
        <source>the study&apos;s own</source>
        <translation>スタディ自身のもの</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for a file of images</source>
        <translation>画像ファイルを探す</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>画像(&amp;I):</translation>
    </message>
    <message>
        <source>So many seeds</source>
        <translation>この数だけシードを変えます</translation>
    </message>
    <message>
        <source>&amp;Repetitions:</source>
        <translation>繰り返し(&amp;R):</translation>
    </message>
    <message>
        <source>Images of one cell: fewer of them are lost where a cell is broken off</source>
        <translation>1 セルの画像数: 少なくすると、セルが中断されたとき失われる画像が減ります</translation>
    </message>
    <message>
        <source>Images at &amp;once:</source>
        <translation>同時に扱う画像(&amp;O):</translation>
    </message>
    <message>
        <source>Gets a file for each cell; a study that is there already goes on</source>
        <translation>セルごとに 1 ファイルが作られます。すでにあるスタディは続きから進みます</translation>
    </message>
    <message>
        <source>Look for a folder</source>
        <translation>フォルダーを探す</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>スタディを開く</translation>
    </message>
    <message>
        <source>Studies (*.json);;All files (*)</source>
        <translation>スタディ (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Folder of the study</source>
        <translation>スタディのフォルダー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cases with settings of their own</source>
        <translation>
            <numerusform>独自の設定をもつ %n 個のケース</numerusform>
        </translation>
    </message>
    <message>
        <source>such as images.npy:0-9, or prior:4</source>
        <translation>images.npy:0-9、prior:4 など</translation>
    </message>
    <message>
        <source>Another setting…</source>
        <translation>別の設定…</translation>
    </message>
    <message>
        <source>Images for the study</source>
        <translation>スタディの画像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.npy *idx*-ubyte *idx*-ubyte.gz);;All files (*)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.npy *idx*-ubyte *idx*-ubyte.gz);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>inkling::StudyPlot</name>
    <message>
        <source>The study&apos;s curves</source>
        <translation>スタディの曲線</translation>
    </message>
    <message>
        <source>Curves come as the cells of a study finish. A click on a point opens its experiment.</source>
        <translation>スタディのセルが終わるにつれて曲線が現れます。点をクリックすると、その実験を開きます。</translation>
    </message>
</context>
<context>
    <name>inkling::ThreadTask</name>
    <message>
        <source>%1 could not be written: there is not enough memory. Export less at once.</source>
        <translation>%1 に書き込めませんでした。メモリが足りません。一度に書き出す量を減らしてください。</translation>
    </message>
    <message>
        <source>%1 could not be written, which is a defect of Inkling: %2</source>
        <translation>%1 に書き込めませんでした。Inkling の不具合です: %2</translation>
    </message>
</context>
<context>
    <name>inkling::Timeline</name>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>The network evaluation that is shown.</source>
        <translation>表示しているネットワーク評価。</translation>
    </message>
    <message>
        <source>Previous evaluation</source>
        <translation>前の評価</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Next evaluation</source>
        <translation>次の評価</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最後まで</translation>
    </message>
    <message>
        <source>noise level </source>
        <translation>ノイズレベル </translation>
    </message>
    <message>
        <source>Speed of playing; at 1× the whole course takes ten seconds.</source>
        <translation>再生速度。1× では全体の経過に 10 秒かかります。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Jumps to the first evaluation at that noise level.</source>
        <translation>そのノイズレベルの最初の評価に移動します。</translation>
    </message>
    <message>
        <source>Jump to noise level</source>
        <translation>ノイズレベルへ移動</translation>
    </message>
    <message>
        <source>Evaluation %1 of %2 · β = %3</source>
        <translation>評価 %1 / %2 · β = %3</translation>
    </message>
    <message>
        <source>Evaluation %1 of %2</source>
        <translation>評価 %1 / %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>inkling::TracePlot</name>
    <message>
        <source>PSNR against evaluations</source>
        <translation>評価回数に対する PSNR</translation>
    </message>
    <message>
        <source>PSNR against noise level</source>
        <translation>ノイズレベルに対する PSNR</translation>
    </message>
    <message>
        <source>SSIM against evaluations</source>
        <translation>評価回数に対する SSIM</translation>
    </message>
    <message>
        <source>SSIM against noise level</source>
        <translation>ノイズレベルに対する SSIM</translation>
    </message>
    <message>
        <source>Score norms against evaluations</source>
        <translation>評価回数に対するスコアのノルム</translation>
    </message>
    <message>
        <source>Score norms against noise level</source>
        <translation>ノイズレベルに対するスコアのノルム</translation>
    </message>
    <message>
        <source>Residual against evaluations</source>
        <translation>評価回数に対する残差</translation>
    </message>
    <message>
        <source>Predicted and actual PSNR</source>
        <translation>予測と実際の PSNR</translation>
    </message>
    <message>
        <source>Network evaluations</source>
        <translation>ネットワーク評価回数</translation>
    </message>
    <message>
        <source>Noise level β</source>
        <translation>ノイズレベル β</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Norm of the score</source>
        <translation>スコアのノルム</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>How near each method comes to the truth as its noise level falls</source>
        <translation>ノイズレベルが下がるにつれて、各手法が真の画像にどれだけ近づくか</translation>
    </message>
    <message>
        <source>The structural similarity to the truth as the noise level falls</source>
        <translation>ノイズレベルが下がるにつれての、真の画像との構造的類似度</translation>
    </message>
    <message>
        <source>What the prior and the measurements each contribute to a step</source>
        <translation>各ステップへの事前分布と測定値それぞれの寄与</translation>
    </message>
    <message>
        <source>How far message passing&apos;s estimate, and expectation propagation&apos;s messages, still move</source>
        <translation>メッセージ伝播の推定と期待値伝播のメッセージがまだどれだけ動いているか</translation>
    </message>
    <message>
        <source>The error that message passing predicts, against what it makes</source>
        <translation>メッセージ伝播が予測する誤差と実際の誤差</translation>
    </message>
    <message>
        <source>, iterate</source>
        <translation>、反復値</translation>
    </message>
    <message>
        <source>iterate (thin)</source>
        <translation>反復値(細線)</translation>
    </message>
    <message>
        <source>, prior</source>
        <translation>、事前分布</translation>
    </message>
    <message>
        <source>, likelihood</source>
        <translation>、尤度</translation>
    </message>
    <message>
        <source>likelihood (thin)</source>
        <translation>尤度(細線)</translation>
    </message>
    <message>
        <source>, messages</source>
        <translation>、メッセージ</translation>
    </message>
    <message>
        <source>EP&apos;s messages (thin)</source>
        <translation>EP のメッセージ(細線)</translation>
    </message>
    <message>
        <source>, actual</source>
        <translation>、実際</translation>
    </message>
    <message>
        <source>, predicted</source>
        <translation>、予測</translation>
    </message>
    <message>
        <source>pinned %1 (faint)</source>
        <translation>固定 %1(淡色)</translation>
    </message>
</context>
<context>
    <name>inkling::WindowLayout</name>
    <message>
        <source>The measurement</source>
        <translation>測定の設定</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>描く</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>inkling::WindowWords</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1: %2”</source>
        <translation>“%1: %2”</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no card &apos;%1&apos;. The cards are: %2.</source>
        <translation>&apos;%1&apos; というカードはありません。カードは次のとおりです: %2。</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>&quot;noise_range&quot; is not [low, high]</source>
        <translation>&quot;noise_range&quot; が [最低, 最高] ではありません</translation>
    </message>
    <message>
        <source>&quot;pixel_range&quot; is not [0, 1]</source>
        <translation>&quot;pixel_range&quot; が [0, 1] ではありません</translation>
    </message>
    <message>
        <source>&quot;shape&quot; has more than {most} channels</source>
        <translation>&quot;shape&quot; のチャンネルが {most} を超えています</translation>
    </message>
    <message>
        <source>&quot;shape&quot; holds a side outside 1 to 4096</source>
        <translation>&quot;shape&quot; の辺が 1 から 4096 の範囲外です</translation>
    </message>
    <message>
        <source>&quot;shape&quot; is missing</source>
        <translation>&quot;shape&quot; がありません</translation>
    </message>
    <message>
        <source>&quot;shape&quot; is not [channels, height, width]</source>
        <translation>&quot;shape&quot; が [チャンネル, 高さ, 幅] ではありません</translation>
    </message>
    <message>
        <source>&quot;{key}&quot;</source>
        <translation>&quot;{key}&quot;</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; has {count} values, the shape needs {size}</source>
        <translation>&quot;{key}&quot; の値は {count} 個ですが、この形には {size} 個必要です</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is missing or no number</source>
        <translation>&quot;{key}&quot; がないか、数ではありません</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is not a text</source>
        <translation>&quot;{key}&quot; がテキストではありません</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is {value}, no whole number</source>
        <translation>&quot;{key}&quot; が {value} で、整数ではありません</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is {value}, outside {low} to {high}</source>
        <translation>&quot;{key}&quot; が {value} で、{low} から {high} の範囲外です</translation>
    </message>
    <message>
        <source>&quot;{kind}&quot; is no network of this architecture ({known}).</source>
        <translation>&quot;{kind}&quot; はこの構造のネットワークではありません ({known})。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be a prior&apos;s name: it would be a hidden file, or one in another folder. Give another {option}.</source>
        <translation>&quot;{name}&quot; は事前分布の名前にできません。隠しファイルか、別のフォルダーのファイルになります。別の {option} を与えてください。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is neither a convolution nor a norm after one</source>
        <translation>&quot;{name}&quot; は畳み込みでも、その後の正規化でもありません</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is no analytic prior: write gaussian-mixture:HxW with sides from 1 to {most}.</source>
        <translation>&quot;{name}&quot; は解析的な事前分布ではありません。辺が 1 から {most} の gaussian-mixture:HxW と書いてください。</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is not there, or not one number for each channel</source>
        <translation>&quot;{tensor}&quot; がないか、チャンネルごとに 1 つの数ではありません</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is {shape}, no convolution of 1 to 16 channels</source>
        <translation>&quot;{tensor}&quot; は {shape} で、1 から 16 チャンネルの畳み込みではありません</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is {shape}, no convolution of 3×3 pixels</source>
        <translation>&quot;{tensor}&quot; は {shape} で、3×3 画素の畳み込みではありません</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; takes {channels} channels, and the layer before it has {width}</source>
        <translation>&quot;{tensor}&quot; の入力は {channels} チャンネルですが、前の層は {width} です</translation>
    </message>
    <message>
        <source>&apos;{file}&apos;</source>
        <translation>&apos;{file}&apos;</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; begins as a {format} picture but cannot be read as one. It may be damaged: get it again.</source>
        <translation>&apos;{file}&apos; は {format} 画像として始まっていますが、読み込めません。壊れているかもしれません。取り直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be decoded ({reason}). It may be damaged: get it again.</source>
        <translation>&apos;{file}&apos; をデコードできません ({reason})。壊れているかもしれません。取り直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be decompressed: no memory for zlib. Close other programs.</source>
        <translation>&apos;{file}&apos; を解凍できません。zlib のメモリが足りません。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be imported: {reason}</source>
        <translation>&apos;{file}&apos; を取り込めません: {reason}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be used: {reason}. Check the name and the permissions, or name another one.</source>
        <translation>&apos;{file}&apos; が使えません: {reason}。名前とアクセス権を確認するか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; changed while it was read. Read it again.</source>
        <translation>&apos;{file}&apos; は読み込み中に変更されました。読み込み直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be written: {why}</source>
        <translation>&apos;{file}&apos; に書き込めませんでした: {why}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not hold the network&apos;s noise levels: say {levels}, {begin} and {end}, or a {preset}.</source>
        <translation>&apos;{file}&apos; にネットワークのノイズレベルがありません。{levels}、{begin}、{end}、または {preset} を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say for which images its network is: say {fixed}, or {any} for any size.</source>
        <translation>&apos;{file}&apos; はどの画像用のネットワークかわかりません。{fixed}、任意の大きさなら {any} を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has 16-bit numbers, of which white is 65,535, but none is above {largest}. If white is 255, save it as numpy.uint8; else scale the images to 0 to 1.</source>
        <translation>&apos;{file}&apos; は 16 ビットの数で白は 65,535 ですが、{largest} を超える値がありません。白が 255 なら numpy.uint8 で保存し、そうでなければ 0 から 1 に変換してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has a forward of {count} arguments: it must take x [B, C, H, W], or x and the noise level [B].</source>
        <translation>&apos;{file}&apos; の forward の引数は {count} 個です。x [B, C, H, W]、または x とノイズレベル [B] でなければなりません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has {count} pictures: too few for {held-out} {pictures}.</source>
        <translation>&apos;{file}&apos; の写真は {count} 枚で、{held-out} {pictures} には少なすぎます。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds a network of {channels} channels and does not say for which size of images: say {shape}, or a {preset}.</source>
        <translation>&apos;{file}&apos; のネットワークは {channels} チャンネルですが、画像の大きさがわかりません。{shape} または {preset} を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds an {kind}, not what {option} says.</source>
        <translation>&apos;{file}&apos; は {kind} で、{option} の指定とは異なります。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds images of {shape}, but the prior is for {wanted}, and this build cannot fit them ({fit} needs Qt). Give images of the prior&apos;s shape, choose another prior, or build Inkling with Qt.</source>
        <translation>&apos;{file}&apos; の画像は {shape} ですが、事前分布は {wanted} 用で、このビルドでは合わせられません({fit} には Qt が必要です)。事前分布の形の画像を与えるか、別の事前分布を選ぶか、Inkling を Qt 付きでビルドしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds images of {shape}, but the prior is for {wanted}. Add {fit} to crop, scale and convert them, or choose another prior.</source>
        <translation>&apos;{file}&apos; の画像は {shape} ですが、事前分布は {wanted} 用です。{fit} を付けて切り抜き・拡大縮小・変換するか、別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no images: it is {shape}.</source>
        <translation>&apos;{file}&apos; に画像がありません: {shape}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no {what}.</source>
        <translation>&apos;{file}&apos; に{what}がありません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} images, and no selection says which are meant; without one at most {most} are taken. Select some, as {file}:0-9.</source>
        <translation>&apos;{file}&apos; には {count} 枚の画像があり、どれを使うか指定がありません。指定なしで使えるのは最大 {most} 枚です。{file}:0-9 のように選んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} pictures, of which an experiment takes at most {most}. Select some of them, as {file}:0-9.</source>
        <translation>&apos;{file}&apos; には {count} 枚の画像がありますが、実験で使えるのは最大 {most} 枚です。{file}:0-9 のように一部を選んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} tensors ({contents}), which are no network that can be imported: {reason}. Known are {known}.</source>
        <translation>&apos;{file}&apos; には {count} 個のテンソル({contents})がありますが、取り込めるネットワークではありません: {reason}。取り込めるのは {known} です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} values, and a schedule has 2 or more.</source>
        <translation>&apos;{file}&apos; の値は {count} 個ですが、スケジュールには 2 個以上必要です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {value}: pixels are in 0 to 1, or unsigned integers of 8 or 16 bits, whose largest number is white. Scale the images, or save them as numpy.uint8.</source>
        <translation>&apos;{file}&apos; に値 {value} があります。画素は 0 から 1、または最大値を白とする 8 または 16 ビットの符号なし整数です。画像の値を変換するか、numpy.uint8 で保存してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is TorchScript, not what {option} says.</source>
        <translation>&apos;{file}&apos; は TorchScript で、{option} の指定とは異なります。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is TorchScript: a program, which can do whatever you can when it runs. If you know where it comes from, say {trust}; else ask for its weights alone.</source>
        <translation>&apos;{file}&apos; は TorchScript、つまり実行されるとあなたの権限で何でもできるプログラムです。出どころがわかっていれば {trust} を付け、そうでなければ重みだけをもらってください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a compressed tar archive. Decompress it first (gunzip).</source>
        <translation>&apos;{file}&apos; は圧縮された tar アーカイブです。先に解凍してください (gunzip)。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {format} picture, and this build reads no pictures (it has no Qt). Save the images as an .npy, or build Inkling with Qt.</source>
        <translation>&apos;{file}&apos; は {format} 画像ですが、このビルドは画像を読めません(Qt なし)。画像を .npy として保存するか、Inkling を Qt 付きでビルドしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {format} picture, for which Qt needs its image format plugins (package qt6-image-formats-plugins on Debian and Ubuntu). Install them, or convert the picture to PNG.</source>
        <translation>&apos;{file}&apos; は {format} 画像で、Qt の画像形式プラグイン (Debian と Ubuntu ではパッケージ qt6-image-formats-plugins) が必要です。インストールするか、画像を PNG に変換してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {kind}, which adds no constant anywhere and so serves at any noise level: leave out {option}.</source>
        <translation>&apos;{file}&apos; は {kind} で、定数をどこにも加えず、どのノイズレベルにも使えます。{option} を外してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is compressed, and this build has no zlib: gunzip the file first.</source>
        <translation>&apos;{file}&apos; は圧縮されていますが、このビルドには zlib がありません。先に gunzip してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged ({reason}): a part of its picture is made up. Get the file again.</source>
        <translation>&apos;{file}&apos; は壊れています ({reason})。画像の一部は実際のものではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty or followed by a zero byte: give the name of a file to write to.</source>
        <translation>&apos;{file}&apos; が空か、ゼロバイトを含んでいます。書き込むファイル名を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty. Get the file again.</source>
        <translation>&apos;{file}&apos; は空です。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no TorchScript that can be loaded: {reason}. Save it again with torch.jit.trace(...).save(FILE).</source>
        <translation>&apos;{file}&apos; は読み込める TorchScript ではありません: {reason}。torch.jit.trace(...).save(FILE) で保存し直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no denoiser as it is described: of grey with noise of {level} it makes a picture {left} times as far from grey. Look at {output}, {pixels} and {schedule}.</source>
        <translation>&apos;{file}&apos; は指定どおりのデノイザーではありません。ノイズ {level} を加えた灰色から作る画像が、灰色から {left} 倍も離れています。{output}、{pixels}、{schedule} を確かめてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a file. Name an .npy file.</source>
        <translation>&apos;{file}&apos; はファイルではありません。.npy ファイルを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an .npy file (it does not begin as one). Save the array with numpy.save.</source>
        <translation>&apos;{file}&apos; は .npy ファイルではありません(先頭がその形式ではありません)。numpy.save で配列を保存してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image file of any kind known here. Pictures may be PNG, JPEG, BMP, GIF or PPM, and WebP and TIFF where Qt reads them; arrays .npy or IDX; archives .tar.</source>
        <translation>&apos;{file}&apos; は既知の種類の画像ファイルではありません。画像は PNG、JPEG、BMP、GIF、PPM、Qt が読めれば WebP と TIFF、配列は .npy または IDX、アーカイブは .tar です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not told the step, so it has no schedule: leave out {schedule}.</source>
        <translation>&apos;{file}&apos; にはステップが渡されないので、スケジュールはありません。{schedule} を外してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not {wanted}. {advice}</source>
        <translation>&apos;{file}&apos; は{wanted}ではありません。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is one image of {shape}: a training set is an array B×H×W, B×C×H×W or B×H×W×C.</source>
        <translation>&apos;{file}&apos; は {shape} の画像 1 枚です。学習データは配列 B×H×W、B×C×H×W、または B×H×W×C です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is one of {known}, of which {option} says nothing: leave it out.</source>
        <translation>&apos;{file}&apos; は {known} の 1 つで、{option} は関係ありません。外してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is truncated: it ends after {size} bytes. Get the file again.</source>
        <translation>&apos;{file}&apos; は途中で切れています。{size} バイトで終わっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, as {images} with a channel for transparency are, which arrays cannot have here. Drop that channel (numpy: x[..., :{channels}]).</source>
        <translation>&apos;{file}&apos; は {shape} で、{images}のように透明度のチャンネルがありますが、ここでは使えません。そのチャンネルを除いてください (numpy: x[..., :{channels}])。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, but &apos;{first}&apos; is {other}: a training set needs images of one size.</source>
        <translation>&apos;{file}&apos; は {shape} ですが、&apos;{first}&apos; は {other} です。学習データは同じ大きさの画像でなければなりません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, which can be {one} or {other}. Reshape the array to B×C×H×W, which leaves no doubt.</source>
        <translation>&apos;{file}&apos; は {shape} で、{one}とも{other}ともとれます。曖昧さのない B×C×H×W に配列の形を変えてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}: images are H×W, B×H×W, B×C×H×W or B×H×W×C with one or three channels, or B×N with N the prior&apos;s number of pixels{pixels}. Reshape the array.</source>
        <translation>&apos;{file}&apos; は {shape} です。画像は H×W、B×H×W、1 または 3 チャンネルの B×C×H×W か B×H×W×C、または N を事前分布の画素数とする B×N です{pixels}。配列の形を変えてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {what}, not {wanted}. {advice}</source>
        <translation>&apos;{file}&apos; は{what}で、{wanted}ではありません。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, less than a crop of {side}: leave it out, or make the crops smaller ({crop}).</source>
        <translation>&apos;{file}&apos; は {width}×{height} 画素で、{side} の切り抜きより小さい画像です。外すか、切り抜きを小さくしてください ({crop})。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, less than {side}: leave it out, or ask for smaller squares.</source>
        <translation>&apos;{file}&apos; は {width}×{height} 画素で、{side} より小さい画像です。外すか、正方形を小さくしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, too small to measure anything on: leave it out.</source>
        <translation>&apos;{file}&apos; は {width}×{height} 画素で、測定には小さすぎます。外してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; takes {bytes} decoded, and decoded pictures may take {memory}: give them more ({option}), or scale it down.</source>
        <translation>&apos;{file}&apos; はデコードすると {bytes} になりますが、デコードした画像に使えるのは {memory} です。メモリを増やすか ({option})、縮小してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; takes {size} bytes; a picture may take {limit}.</source>
        <translation>&apos;{file}&apos; は {size} バイトです。画像の上限は {limit} バイトです。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was changed while it was trained on: leave the data alone, and start again from the checkpoint.</source>
        <translation>&apos;{file}&apos; が学習中に変更されました。データを変えずに、チェックポイントから再開してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not written: its metadata take more than 100 MB.</source>
        <translation>&apos;{file}&apos; は書き込みませんでした。メタデータが 100 MB を超えています。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not written: tensor &apos;{tensor}&apos; holds NaN or infinity, and such a file could not be read again.</source>
        <translation>&apos;{file}&apos; は書き込みませんでした。テンソル &apos;{tensor}&apos; に NaN または無限大があり、そのようなファイルは再び読めません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; {why}</source>
        <translation>&apos;{file}&apos; {why}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot have the size that it says</source>
        <translation>&apos;{name}&apos; が記載の大きさではありえません</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; does not unpack</source>
        <translation>&apos;{name}&apos; を展開できません</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>&apos;{name}&apos; がありません</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not where it should be</source>
        <translation>&apos;{name}&apos; があるべき場所にありません</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; stands in it twice</source>
        <translation>&apos;{name}&apos; が 2 回あります</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; takes {bytes} of memory, too much to look through: at most {largestFile} are possible. Cut a part out of it.</source>
        <translation>&apos;{path}&apos; は {bytes} のメモリを必要とし、閲覧には大きすぎます。上限は {largestFile} です。一部を切り出してください。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; {why}</source>
        <translation>&apos;{path}&apos; {why}</translation>
    </message>
    <message>
        <source>&apos;{sign}&apos; is missing at character {position}</source>
        <translation>{position} 文字目に &apos;{sign}&apos; がありません</translation>
    </message>
    <message>
        <source>.tar or folders of pictures that the prior was not trained on</source>
        <translation>学習に使われていない写真の .tar またはフォルダー</translation>
    </message>
    <message>
        <source>0 or more and under 1</source>
        <translation>0 以上 1 未満</translation>
    </message>
    <message>
        <source>1 bit: as many as can be</source>
        <translation>1 ビット: できるだけ多く</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 バイト</translation>
    </message>
    <message>
        <source>1 or more</source>
        <translation>1 以上</translation>
    </message>
    <message>
        <source>1-bit measurements</source>
        <translation>1 ビットの測定</translation>
    </message>
    <message>
        <source>1-bit measurements: +1 and -1, or 1 and 0 (for -1), of any type; [M], [M, 1] or [B, M]</source>
        <translation>1 ビットの測定: +1 と -1、または 1 と 0 (-1 の意味)、型は任意。[M]、[M, 1]、または [B, M]</translation>
    </message>
    <message>
        <source>100 digits: 25 minutes on two cores with one sample</source>
        <translation>数字 100 個: サンプル 1 個で 2 コア 25 分</translation>
    </message>
    <message>
        <source>100 digits: two minutes on two cores</source>
        <translation>数字 100 個: 2 コアで 2 分</translation>
    </message>
    <message>
        <source>20 digits: half a minute on one core</source>
        <translation>数字 20 個: 1 コアで 30 秒</translation>
    </message>
    <message>
        <source>20 digits: ten minutes on one core</source>
        <translation>数字 20 個: 1 コアで 10 分</translation>
    </message>
    <message>
        <source>200 of 6,272 bits is one in thirty-one. They do not suffice by themselves, as the next lesson shows; with what the prior knows of digits they bring back {psnr} dB.</source>
        <translation>6,272 ビットのうちの 200 ビットは 31 分の 1 です。次のレッスンで見るように、それだけでは足りません。数字について事前分布が知っていることを合わせると、{psnr} dB まで復元できます。</translation>
    </message>
    <message>
        <source>4,000 one-bit measurements of a 64x64 portrait in colour (12,288 numbers), by a transform, and by an ill-conditioned matrix (kappa a million, noise 0.1)</source>
        <translation>64x64 のカラー肖像 (12,288 個の数) の 1 ビット測定 4,000 個、変換によるものと悪条件の行列によるもの (kappa 100 万、ノイズ 0.1)</translation>
    </message>
    <message>
        <source>40 digits: an hour on two cores</source>
        <translation>数字 40 個: 2 コアで 1 時間</translation>
    </message>
    <message>
        <source>40 digits: ten minutes on two cores</source>
        <translation>数字 40 個: 2 コアで 10 分</translation>
    </message>
    <message>
        <source>5 to 7 bits: in between</source>
        <translation>5〜7 ビット: その間</translation>
    </message>
    <message>
        <source>500 digits: a minute on two cores without samples (--samples 0)</source>
        <translation>数字 500 個: サンプルなしで 2 コア 1 分 (--samples 0)</translation>
    </message>
    <message>
        <source>8 bits: as fine as can be</source>
        <translation>8 ビット: できるだけ細かく</translation>
    </message>
    <message>
        <source>; a transform such as {kind} is never held in memory</source>
        <translation>。{kind} のような変換はメモリに保持されません</translation>
    </message>
    <message>
        <source>A case of the study has no method that can use its measurements and its prior. Name one for quantized and one for linear ones, and of a prior that makes images one that searches among them.</source>
        <translation>スタディのあるケースに、その測定と事前分布を使える手法がありません。量子化された測定には 1 つ、線形の測定には 1 つ、画像を作る事前分布にはその中を探す手法を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>A cell&apos;s result is {value}: it must be an object.</source>
        <translation>セルの結果が {value} です。オブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>A coloured GIF needs the library libimagequant ({reason}). Install libimagequant0, or export as MP4 or WebM.</source>
        <translation>カラーの GIF にはライブラリ libimagequant が必要です ({reason})。libimagequant0 をインストールするか、MP4 または WebM で書き出してください。</translation>
    </message>
    <message>
        <source>A command is missing. inkling-cli {help} lists them.</source>
        <translation>コマンドがありません。inkling-cli {help} で一覧が表示されます。</translation>
    </message>
    <message>
        <source>A digit that is blurred</source>
        <translation>ぼやけた数字</translation>
    </message>
    <message>
        <source>A few decibels: finer detail</source>
        <translation>数デシベル: 細部</translation>
    </message>
    <message>
        <source>A figure of {dpi} dots per inch cannot be made: choose {lowestDpi} to {highestDpi}.</source>
        <translation>{dpi} dpi の図は作れません。{lowestDpi} から {highestDpi} の間にしてください。</translation>
    </message>
    <message>
        <source>A further process cannot be started: {reason}. Run fewer at once.</source>
        <translation>プロセスをこれ以上開始できません: {reason}。同時に動かす数を減らしてください。</translation>
    </message>
    <message>
        <source>A matrix ({kind}) of {size}{extra} needs {needed} of memory, but only {available} are available. {fits}{advice}.</source>
        <translation>{size} の行列 ({kind}){extra} には {needed} のメモリが必要ですが、使えるのは {available} です。{fits}{advice}。</translation>
    </message>
    <message>
        <source>A matrix of the kind {kind} is not made from rows and signs. Give its file as .npy.</source>
        <translation>種類 {kind} の行列は、行と符号からは作れません。.npy ファイルを与えてください。</translation>
    </message>
    <message>
        <source>A matrix of {rows}×{columns} as an array</source>
        <translation>配列としての {rows}×{columns} の行列</translation>
    </message>
    <message>
        <source>A measurement adds up all the pixels of the image, each multiplied by a random weight: one row of the matrix A. Of the sum only the sign is kept, a single bit.</source>
        <translation>測定は、画像のすべての画素にそれぞれランダムな重みをかけて足し合わせます。これが行列 A の 1 行です。その和から残すのは符号だけ、1 ビットです。</translation>
    </message>
    <message>
        <source>A photograph</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>A picture file, a folder or .tar of pictures, an .npy or an IDX file, with a selection where there are several (t10k-images-idx3-ubyte.gz:0-9), or prior:4 for four draws from the prior</source>
        <translation>画像ファイル、画像のフォルダーまたは .tar、.npy または IDX ファイル(複数あるときは t10k-images-idx3-ubyte.gz:0-9 のように選択)、または事前分布から 4 枚引く prior:4</translation>
    </message>
    <message>
        <source>A picture of {shape} cannot be made {factor}-fold: choose 1 to {most}.</source>
        <translation>{shape} の画像は {factor} 倍にできません。1 から {most} の間にしてください。</translation>
    </message>
    <message>
        <source>A plot of {width}×{height} pixels is too large, the limit being {largestSide} a side: take a smaller size, fewer dots per inch, or PDF.</source>
        <translation>{width}×{height} 画素のグラフは大きすぎます。一辺の上限は {largestSide} です。大きさか dpi を小さくするか、PDF にしてください。</translation>
    </message>
    <message>
        <source>A prior {name} is offered already. Give this one another name.</source>
        <translation>事前分布 {name} はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>A prior&apos;s card</source>
        <translation>事前分布のカード</translation>
    </message>
    <message>
        <source>A process of this run has ended with an error, which it told above. What was finished is kept; the same command goes on from there.</source>
        <translation>この実行のプロセスの 1 つがエラーで終わりました(上に表示)。終わったものは残っています。同じコマンドで続きから進みます。</translation>
    </message>
    <message>
        <source>A published checkpoint: its architecture, image shape and noise levels.</source>
        <translation>公開されたチェックポイント: その構造、画像の形、ノイズレベル。</translation>
    </message>
    <message>
        <source>A shipped study (default table)</source>
        <translation>付属のスタディ(既定値 table)</translation>
    </message>
    <message>
        <source>A study simulates its measurements, and this experiment has its own. Choose an image in their place.</source>
        <translation>スタディは測定をシミュレートしますが、この実験には自分の測定値があります。代わりに画像を選んでください。</translation>
    </message>
    <message>
        <source>A study&apos;s JSON file, or the name of a shipped one</source>
        <translation>スタディの JSON ファイル、または付属のスタディの名前</translation>
    </message>
    <message>
        <source>A study&apos;s curves with their standard errors, or its pictures, for a paper</source>
        <translation>スタディの曲線(標準誤差付き)または画像を論文用に描く</translation>
    </message>
    <message>
        <source>A study&apos;s results as one long table, and what is missing of it</source>
        <translation>スタディの結果を 1 つの長い表にまとめ、不足を示す</translation>
    </message>
    <message>
        <source>A tenth</source>
        <translation>10 分の 1</translation>
    </message>
    <message>
        <source>A third</source>
        <translation>3 分の 1</translation>
    </message>
    <message>
        <source>A title above</source>
        <translation>上に入れるタイトル</translation>
    </message>
    <message>
        <source>A transposed times the intervals&apos; midpoints (signs where there is one bit), with the length that the prior&apos;s images have.</source>
        <translation>A の転置に区間の中点(1 ビットでは符号)をかけ、事前分布の画像の長さに揃えたもの。</translation>
    </message>
    <message>
        <source>Adam&apos;s highest step size; it falls along a cosine; auto: 0.0015 (edm-unet), 0.0001 (ncsnv2), 0.001 (vae).</source>
        <translation>Adam の最大ステップ幅。コサイン曲線に沿って下がります。auto: 0.0015 (edm-unet)、0.0001 (ncsnv2)、0.001 (vae)。</translation>
    </message>
    <message>
        <source>Adam&apos;s step in the latent vector, which falls to zero.</source>
        <translation>潜在ベクトルに対する Adam のステップ幅。ゼロまで下がります。</translation>
    </message>
    <message>
        <source>Alpha-bar</source>
        <translation>Alpha-bar</translation>
    </message>
    <message>
        <source>Also say how many measurements reach this PSNR</source>
        <translation>この PSNR に達する測定数も示す</translation>
    </message>
    <message>
        <source>Also the time from an edit to message passing&apos;s result, by matrix and by what is edited</source>
        <translation>編集からメッセージ伝播の結果までの時間も、行列と編集内容ごとに測る</translation>
    </message>
    <message>
        <source>Also what a likelihood evaluation costs under each matrix as M and N grow (minutes)</source>
        <translation>M と N を増やしたときの各行列での尤度評価の時間も測る(数分)</translation>
    </message>
    <message>
        <source>An .npy file with the quantizer&apos;s ascending thresholds, 2^bits - 1 for all measurements or M×(2^bits - 1) for each; empty: none.</source>
        <translation>量子化器のしきい値を昇順に収めた .npy ファイル。全測定に共通の 2^bits - 1 個、または測定ごとの M×(2^bits - 1) 個。空欄: なし。</translation>
    </message>
    <message>
        <source>An IDX file or .npy of images, from its first on</source>
        <translation>画像の IDX ファイルまたは .npy、最初の画像から</translation>
    </message>
    <message>
        <source>An animation may have 0.5 to 120 seconds, 1 to 50 frames a second and a scale of 1 to 32: change what is outside.</source>
        <translation>アニメーションは 0.5〜120 秒、毎秒 1〜50 フレーム、倍率 1〜32 です。範囲外の値を変えてください。</translation>
    </message>
    <message>
        <source>An image has converged when its estimate moves by less than this share of its predicted error.</source>
        <translation>推定の変化が、その予測誤差に対するこの割合より小さくなれば、画像は収束したとみなします。</translation>
    </message>
    <message>
        <source>An uncompressed picture of 784 pixels has 8 bits each: 6,272 bits. How many of them do these 200 signs amount to?</source>
        <translation>圧縮していない 784 画素の画像は 1 画素 8 ビット、全部で 6,272 ビットです。この 200 個の符号はそのどれだけにあたるでしょうか。</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the exact likelihood score of unquantized measurements.</source>
        <translation>量子化なしの測定の厳密な尤度スコアによるアニール付きランジュバン動力学。</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the plain least-squares score of Jalal et al. (2021), which takes quantized values for the bins&apos; centres; a baseline.</source>
        <translation>Jalal ら (2021) の単純な最小二乗スコアによるアニール付きランジュバン動力学。量子化された値をビンの中心とみなす比較用の手法です。</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the pseudo-likelihood score of quantized measurements; exact where the rows of A are orthogonal (Meng &amp; Kabashima 2023).</source>
        <translation>量子化測定の擬似尤度スコアによるアニール付きランジュバン動力学。A の行が直交するとき厳密です (Meng &amp; Kabashima 2023)。</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>アニーリング</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>構造</translation>
    </message>
    <message>
        <source>As κ grows from 1 to a million, which method loses the least?</source>
        <translation>κ が 1 から 100 万まで大きくなるとき、失うものが最も少ない手法はどれでしょうか。</translation>
    </message>
    <message>
        <source>At most {rows} measurements fit</source>
        <translation>入るのは最大 {rows} 個の測定です</translation>
    </message>
    <message>
        <source>At κ = {condition-number} ten stored digits have {stored-message-passing} dB with message passing, {stored-qcs-sgm} with QCS-SGM and {stored-qcs-sgm+} with QCS-SGM+. Up to κ = 10,000 those two are level: the wrong score is not all that counts.</source>
        <translation>κ = {condition-number} のとき、保存された数字 10 個は、メッセージ伝播で {stored-message-passing} dB、QCS-SGM で {stored-qcs-sgm} dB、QCS-SGM+ で {stored-qcs-sgm+} dB です。κ = 10,000 までは後の 2 つは同程度で、スコアの誤りだけが効くのではありません。</translation>
    </message>
    <message>
        <source>BIHT</source>
        <translation>BIHT</translation>
    </message>
    <message>
        <source>BIHT iterations</source>
        <translation>BIHT の反復回数</translation>
    </message>
    <message>
        <source>BIHT step</source>
        <translation>BIHT のステップ幅</translation>
    </message>
    <message>
        <source>BIPG</source>
        <translation>BIPG</translation>
    </message>
    <message>
        <source>BIPG iterations</source>
        <translation>BIPG の反復回数</translation>
    </message>
    <message>
        <source>BIPG step</source>
        <translation>BIPG のステップ幅</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>逆投影</translation>
    </message>
    <message>
        <source>Back-projection taken for the image in noise of a known level, some way back up the probability flow, and down it. It knows neither the noise nor the quantizer.</source>
        <translation>逆投影を、既知のレベルのノイズに埋もれた画像とみなし、確率フローをいくらか上り、それを下ります。ノイズも量子化器も考慮しません。</translation>
    </message>
    <message>
        <source>Back-projection, and the image nearest to it of those that a generator makes. It knows neither the noise nor the quantizer.</source>
        <translation>逆投影と、生成器が作る画像のうちそれに最も近いもの。ノイズも量子化器も考慮しません。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Bin width</source>
        <translation>ビン幅</translation>
    </message>
    <message>
        <source>Binary iterative hard thresholding: descent on the wrong signs, of which the largest coefficients of a basis are kept and set to unit norm; then the length of the prior&apos;s images. Signs without dither only.</source>
        <translation>二値反復ハードしきい値法: 符号の誤りを減らすように降下し、基底での大きな係数だけを残して単位ノルムにした後、事前分布の画像の長さにします。ディザなしの符号のみ。</translation>
    </message>
    <message>
        <source>Binary iterative projected gradient: steps against the wrong signs, each projected onto the images that a generator makes. Signs without dither only.</source>
        <translation>二値反復射影勾配: 符号の誤りを減らすステップのたびに、生成器が作る画像へ射影します。ディザなしの符号のみ。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット数</translation>
    </message>
    <message>
        <source>Bits for each measurement</source>
        <translation>測定あたりのビット数</translation>
    </message>
    <message>
        <source>Bits or measurements</source>
        <translation>ビット数か測定数か</translation>
    </message>
    <message>
        <source>Bits per measurement: 1 keeps the sign, b &gt;= 2 has 2^b bins of width Delta, linear has no quantizer.</source>
        <translation>測定あたりのビット数: 1 は符号だけを残し、b &gt;= 2 は幅 Delta のビンが 2^b 個、linear は量子化器なしです。</translation>
    </message>
    <message>
        <source>Black and white as a TorchScript network was trained; noise levels that it is told are in the same unit.</source>
        <translation>TorchScript ネットワークの学習での黒と白の値。与えるノイズレベルも同じ単位です。</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック数</translation>
    </message>
    <message>
        <source>Blocks of a 1×1 convolution, a depthwise 3×3 one on twice the channels, and a 1×1 one: a quarter of the arithmetic at the same width.</source>
        <translation>1×1 の畳み込み、2 倍のチャンネルでの depthwise 3×3、1×1 からなるブロック: 同じ幅で演算量は 4 分の 1 です。</translation>
    </message>
    <message>
        <source>Blocks of two 3×3 convolutions and a ReLU, as many up as down, and nothing between them: what a CPU trains fastest for pictures of any size. With groups 0.</source>
        <translation>3×3 の畳み込み 2 つと ReLU からなるブロック。上りと下りが同数で、間には何もありません。任意の大きさの写真では CPU で最も速く学習できます。groups は 0 にします。</translation>
    </message>
    <message>
        <source>C,H,W of the images that the network is for, or C alone for images of any size: a file of NCSNv2 or TorchScript does not say.</source>
        <translation>ネットワークの対象となる画像の C,H,W、任意の大きさなら C のみ。NCSNv2 や TorchScript のファイルには書かれていません。</translation>
    </message>
    <message>
        <source>CPU threads; 0 takes every core.</source>
        <translation>CPU のスレッド数。0 はすべてのコアを使います。</translation>
    </message>
    <message>
        <source>CSGM</source>
        <translation>CSGM</translation>
    </message>
    <message>
        <source>CSGM steps</source>
        <translation>CSGM のステップ数</translation>
    </message>
    <message>
        <source>CSV file for the course of the training</source>
        <translation>学習の経過を書く CSV ファイル</translation>
    </message>
    <message>
        <source>Cannot resume from {file}: {why}. Name another checkpoint, or remove this one to start anew.</source>
        <translation>{file} から再開できません: {why}。別のチェックポイントを指定するか、これを削除して最初から始めてください。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャンネル数</translation>
    </message>
    <message>
        <source>Channels of an NCSNv2 at full size (its ngf).</source>
        <translation>最大解像度での NCSNv2 のチャンネル数 (ngf)。</translation>
    </message>
    <message>
        <source>Channels of each level as multiples of the first: one digit a level, with commas.</source>
        <translation>各レベルのチャンネル数の、最初のレベルに対する倍数: レベルごとに 1 桁、コンマ区切り。</translation>
    </message>
    <message>
        <source>Channels of the network&apos;s first level.</source>
        <translation>ネットワークの最初のレベルのチャンネル数。</translation>
    </message>
    <message>
        <source>Check the engine&apos;s numbers against reference values on this machine</source>
        <translation>このマシンでのエンジンの数値を基準値と照合する</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>チェックポイントの間隔</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Coefficients that are kept, as a share of the number of measurements.</source>
        <translation>残す係数の数。測定数に対する割合です。</translation>
    </message>
    <message>
        <source>Column on the horizontal axis, such as measurements</source>
        <translation>横軸の列、measurements など</translation>
    </message>
    <message>
        <source>Column on the vertical axis; several with commas</source>
        <translation>縦軸の列、複数はコンマ区切り</translation>
    </message>
    <message>
        <source>Columns whose values tell the curves apart</source>
        <translation>値によって曲線を分ける列</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>条件数 κ</translation>
    </message>
    <message>
        <source>Convert it to PNG or JPEG first.</source>
        <translation>先に PNG または JPEG に変換してください。</translation>
    </message>
    <message>
        <source>Correlated matrices</source>
        <translation>相関のある行列</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相関</translation>
    </message>
    <message>
        <source>Cosine to the truth</source>
        <translation>真の画像との余弦</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Crop, scale and convert images that are not of the prior&apos;s size or colour</source>
        <translation>事前分布と大きさや色の異なる画像を切り抜き・拡大縮小・変換する</translation>
    </message>
    <message>
        <source>Crops are scaled down, antialiased, by a factor between 1 and this one, log-uniform.</source>
        <translation>切り抜きを、1 からこの値までの対数一様な倍率で、アンチエイリアスをかけて縮小します。</translation>
    </message>
    <message>
        <source>DAPS</source>
        <translation>DAPS</translation>
    </message>
    <message>
        <source>DAPS levels</source>
        <translation>DAPS のレベル数</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>DPS levels</source>
        <translation>DPS のレベル数</translation>
    </message>
    <message>
        <source>DPS step</source>
        <translation>DPS のステップ幅</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>減衰</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average of the weights, which is what is saved; auto: 0.9995 (edm-unet), 0.999 (ncsnv2), 0.999 (vae).</source>
        <translation>保存される、重みの指数移動平均の減衰率。auto: 0.9995 (edm-unet)、0.999 (ncsnv2)、0.999 (vae)。</translation>
    </message>
    <message>
        <source>Decoding &apos;{file}&apos;</source>
        <translation>&apos;{file}&apos; のデコード</translation>
    </message>
    <message>
        <source>Decompress it first (gunzip).</source>
        <translation>先に解凍してください (gunzip)。</translation>
    </message>
    <message>
        <source>Decoupled annealing: at each noise level a clean image by the probability flow, Langevin steps on the measurements&apos; likelihood around it, and noise of the next level added.</source>
        <translation>分離アニーリング: 各ノイズレベルで、確率フローによるきれいな画像、その周りでの測定の尤度に対するランジュバンステップ、次のレベルのノイズの付加を行います。</translation>
    </message>
    <message>
        <source>Delta, the quantizer&apos;s bin width for 2 and more bits. auto: the range of each image&apos;s measurements divided by 2^bits.</source>
        <translation>Delta、2 ビット以上での量子化器のビン幅。auto: 各画像の測定値の範囲を 2^bits で割ったもの。</translation>
    </message>
    <message>
        <source>Denoiser&apos;s errors</source>
        <translation>デノイザーの誤差</translation>
    </message>
    <message>
        <source>Depthwise blocks</source>
        <translation>depthwise ブロック</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>細部</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>DiffPIR</source>
        <translation>DiffPIR</translation>
    </message>
    <message>
        <source>DiffPIR levels</source>
        <translation>DiffPIR のレベル数</translation>
    </message>
    <message>
        <source>DiffPIR weight</source>
        <translation>DiffPIR の重み</translation>
    </message>
    <message>
        <source>Diffusion posterior sampling: the reverse process, each step drawn towards the measurements by the likelihood&apos;s gradient through the denoiser, with a length of its own.</source>
        <translation>拡散事後サンプリング: 逆過程の各ステップを、デノイザーを通した尤度の勾配で測定値のほうへ、独自の長さだけ引き寄せます。</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>ディザ</translation>
    </message>
    <message>
        <source>Dots per inch of a PNG</source>
        <translation>PNG の dpi</translation>
    </message>
    <message>
        <source>Draw images from a prior, without measurements</source>
        <translation>測定なしに事前分布から画像を引く</translation>
    </message>
    <message>
        <source>Draw paired differences to the rows with this value</source>
        <translation>この値の行との対応のある差を描く</translation>
    </message>
    <message>
        <source>Drawing images from the prior</source>
        <translation>事前分布から画像を引いています</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>EP damping</source>
        <translation>EP の減衰</translation>
    </message>
    <message>
        <source>EP has converged when its messages change by less than this, relatively.</source>
        <translation>メッセージの変化が相対的にこれより小さくなれば EP は収束したとみなします。</translation>
    </message>
    <message>
        <source>EP iterations</source>
        <translation>EP の反復回数</translation>
    </message>
    <message>
        <source>EP tolerance</source>
        <translation>EP の許容値</translation>
    </message>
    <message>
        <source>Each number of bits that you try leaves a dot.</source>
        <translation>試したビット数ごとに点が残ります。</translation>
    </message>
    <message>
        <source>Each sign rules out half of all images. In the plane through three images it is one side of a line. With {signs} signs there remains the coloured cell: every image in it has the same signs.</source>
        <translation>符号 1 つは、すべての画像の半分を除外します。3 枚の画像を通る平面では、それは直線の片側です。{signs} 個の符号の後に残るのが色のついたセルで、その中の画像はどれも同じ符号をもちます。</translation>
    </message>
    <message>
        <source>End with x = D(x, beta_T), which takes the last level&apos;s noise away. The papers&apos; code does not.</source>
        <translation>最後に x = D(x, beta_T) とし、最終レベルのノイズを取り除きます。論文のコードはこれを行いません。</translation>
    </message>
    <message>
        <source>Estimate the scale</source>
        <translation>スケールを推定</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>評価の間隔</translation>
    </message>
    <message>
        <source>Evaluations a round</source>
        <translation>ラウンドあたりの評価回数</translation>
    </message>
    <message>
        <source>Evaluations a sample</source>
        <translation>サンプルあたりの評価回数</translation>
    </message>
    <message>
        <source>Evaluations of the probability flow at each level.</source>
        <translation>各レベルでの確率フローの評価回数。</translation>
    </message>
    <message>
        <source>Evaluations of the reverse process of each round.</source>
        <translation>各ラウンドの逆過程の評価回数。</translation>
    </message>
    <message>
        <source>Evaluations on the way down.</source>
        <translation>下りの評価回数。</translation>
    </message>
    <message>
        <source>Evaluations on the way up; 0: none.</source>
        <translation>上りの評価回数。0: なし。</translation>
    </message>
    <message>
        <source>Every method on the same digits</source>
        <translation>同じ数字にすべての手法</translation>
    </message>
    <message>
        <source>Every method under the README&apos;s settings</source>
        <translation>README の設定でのすべての手法</translation>
    </message>
    <message>
        <source>Every pixel of the images is {value}, so that there is nothing to measure on them. Check that they are the ones meant, and that white is 1 (or 255 in bytes).</source>
        <translation>画像のすべての画素が {value} で、測るものがありません。目的の画像か、白が 1(バイトなら 255)かを確認してください。</translation>
    </message>
    <message>
        <source>Every pixel of the training images is 0, so that there is nothing to learn. Check that they are the ones meant, and that white is 1 (or 255 in bytes).</source>
        <translation>学習画像のすべての画素が 0 で、学習するものがありません。目的の画像か、白が 1(バイトなら 255)かを確認してください。</translation>
    </message>
    <message>
        <source>Every row of the figure is left out: keep at least one.</source>
        <translation>図のすべての行が省かれています。少なくとも 1 行は残してください。</translation>
    </message>
    <message>
        <source>Everything: it becomes exact</source>
        <translation>すべて: 正確になる</translation>
    </message>
    <message>
        <source>Expectation propagation&apos;s iterations, at most, at each step; it stops when converged.</source>
        <translation>各ステップでの期待値伝播の最大反復回数。収束すれば止まります。</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>FFDNet, DnCNN, bias-free DnCNN, BF-CNN</source>
        <translation>FFDNet、DnCNN、バイアスなし DnCNN、BF-CNN</translation>
    </message>
    <message>
        <source>FISTA iterations</source>
        <translation>FISTA の反復回数</translation>
    </message>
    <message>
        <source>Fashion-MNIST&apos;s test images are not at {path}. Install the package {package}, or open an IDX file of them.</source>
        <translation>Fashion-MNIST のテスト画像が {path} にありません。パッケージ {package} をインストールするか、その IDX ファイルを開いてください。</translation>
    </message>
    <message>
        <source>Few bits of many measurements, or many of few</source>
        <translation>少ないビットで多く測るか、多いビットで少なく測るか</translation>
    </message>
    <message>
        <source>Fifty signs leave much open. Each of these eight samples agrees with at least {agreeing} of the {measurements} that were measured, of which noise has turned some.</source>
        <translation>50 個の符号では多くのことが決まりません。この 8 個のサンプルはどれも、測定された {measurements} 個のうち少なくとも {agreeing} 個に一致します。測定の一部はノイズで反転しています。</translation>
    </message>
    <message>
        <source>File for the images</source>
        <translation>画像を書くファイル</translation>
    </message>
    <message>
        <source>File for the posterior samples, [S, N] or [B, S, N]; see --samples</source>
        <translation>事後サンプルを書くファイル、[S, N] または [B, S, N]。--samples を参照</translation>
    </message>
    <message>
        <source>File for the reconstruction</source>
        <translation>復元結果を書くファイル</translation>
    </message>
    <message>
        <source>File for the result as JSON; - is stdout</source>
        <translation>結果を JSON で書くファイル。- は標準出力</translation>
    </message>
    <message>
        <source>File for the result as JSON; - is stdout, in the table&apos;s place</source>
        <translation>結果を JSON で書くファイル。- は表の代わりに標準出力</translation>
    </message>
    <message>
        <source>File for the score</source>
        <translation>スコアを書くファイル</translation>
    </message>
    <message>
        <source>File for the score, float32, of x&apos;s shape</source>
        <translation>スコアを書くファイル、float32、x と同じ形</translation>
    </message>
    <message>
        <source>File for the table as CSV (default -, stdout)</source>
        <translation>表を CSV で書くファイル(既定値 -、標準出力)</translation>
    </message>
    <message>
        <source>File for the table as JSON in its place</source>
        <translation>代わりに表を JSON で書くファイル</translation>
    </message>
    <message>
        <source>File for the table as JSON; - is stdout</source>
        <translation>表を JSON で書くファイル。- は標準出力</translation>
    </message>
    <message>
        <source>File to save the state to and to continue from</source>
        <translation>状態を保存し、そこから続けるファイル</translation>
    </message>
    <message>
        <source>File to write (default: NAME.safetensors where priors are looked for)</source>
        <translation>書き込むファイル(既定値: 事前分布を探す場所の NAME.safetensors)</translation>
    </message>
    <message>
        <source>Final denoising</source>
        <translation>最後のノイズ除去</translation>
    </message>
    <message>
        <source>First coupling</source>
        <translation>最初の結合</translation>
    </message>
    <message>
        <source>First level of DAPS</source>
        <translation>DAPS の最初のレベル</translation>
    </message>
    <message>
        <source>First noise level</source>
        <translation>最初のノイズレベル</translation>
    </message>
    <message>
        <source>Flip the sign of random pixels before the transform (dct, hadamard, dft). Without it the rows are ordinary frequencies.</source>
        <translation>変換の前にランダムな画素の符号を反転します (dct、hadamard、dft)。これがないと、行はふつうの周波数になります。</translation>
    </message>
    <message>
        <source>Flow steps</source>
        <translation>フローのステップ数</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>ファイルを書くフォルダー</translation>
    </message>
    <message>
        <source>Forward it is easy: add noise until nothing is left of the image. The prior has learned the way back: at every noise level it knows what a noisy digit was before.</source>
        <translation>順方向は簡単です。画像が跡形もなくなるまでノイズを加えるだけです。事前分布は帰り道を学んでいて、どのノイズレベルでも、ノイズを含む数字が元は何だったかを知っています。</translation>
    </message>
    <message>
        <source>Fresh noise</source>
        <translation>新しいノイズ</translation>
    </message>
    <message>
        <source>From one bit for every eight numbers to four times as many: what is gained?</source>
        <translation>8 個の数につき 1 ビットから、その 4 倍に増やすと、何が得られるでしょうか。</translation>
    </message>
    <message>
        <source>From the first coupling to the last geometrically.</source>
        <translation>最初の結合から最後の結合まで等比的に。</translation>
    </message>
    <message>
        <source>Gaussian matrix</source>
        <translation>ガウス行列</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>ガウス混合</translation>
    </message>
    <message>
        <source>Generalized vector approximate message passing with the prior as its denoiser: the posterior mean and its own predicted error in about ten network evaluations.</source>
        <translation>事前分布をデノイザーとする一般化ベクトル近似メッセージ伝播: 約 10 回のネットワーク評価で、事後平均とその予測誤差を与えます。</translation>
    </message>
    <message>
        <source>Give a picture or an .npy.</source>
        <translation>画像または .npy を与えてください。</translation>
    </message>
    <message>
        <source>Give it by itself, with a name that ends in .npy.</source>
        <translation>.npy で終わる名前で単独で与えてください。</translation>
    </message>
    <message>
        <source>Give it by itself.</source>
        <translation>単独で与えてください。</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Grey is what all samples agree on. Where they differ, in orange, the measurements leave it open, and the prior makes something up in each.</source>
        <translation>灰色はすべてのサンプルが一致する部分です。橙色の異なる部分は、測定値では決まらず、事前分布がそれぞれに何かを作り出しています。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ数</translation>
    </message>
    <message>
        <source>Groups of the group normalisation, which divide every level&apos;s channels; 0: no normalisation, for pictures of any size.</source>
        <translation>グループ正規化のグループ数。すべてのレベルのチャンネル数を割り切る数です。0: 正規化なし(任意の大きさの写真用)。</translation>
    </message>
    <message>
        <source>Hardly anything</source>
        <translation>ほとんど何も</translation>
    </message>
    <message>
        <source>Height of curves</source>
        <translation>曲線の高さ</translation>
    </message>
    <message>
        <source>Held-out images</source>
        <translation>検証用の画像</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隠れユニット数</translation>
    </message>
    <message>
        <source>Higher draws are lowered to it; the card states it.</source>
        <translation>これより高い標本はここまで下げます。カードに記載されます。</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高レベル</translation>
    </message>
    <message>
        <source>Highest noise level</source>
        <translation>最高ノイズレベル</translation>
    </message>
    <message>
        <source>Highest noise level that a plain denoiser was trained for, of pixels from 0 to 1 (75 of 255 are 0.294); one without biases needs none; auto: 0.25.</source>
        <translation>通常のデノイザーが学習された最高ノイズレベル(画素は 0 から 1、255 分の 75 なら 0.294)。バイアスのないものには不要です。auto: 0.25。</translation>
    </message>
    <message>
        <source>Horizontal flips</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>How good message passing will be against the number of measurements</source>
        <translation>測定数に対してメッセージ伝播がどこまで達するかを予測する</translation>
    </message>
    <message>
        <source>How many at most (default 1000; of the prior&apos;s own draws 200)</source>
        <translation>最大枚数(既定値 1000、事前分布自身の標本では 200)</translation>
    </message>
    <message>
        <source>How many images make one batch (default the study&apos;s; 100 keep a GPU busy)</source>
        <translation>1 バッチの画像数(既定値はスタディのもの。GPU を使い切るには 100)</translation>
    </message>
    <message>
        <source>How many measurements, of how many bits</source>
        <translation>測定数とビット数</translation>
    </message>
    <message>
        <source>How many noise levels an NCSNv2 is trained on; auto: as many as let the noise of neighbours overlap by half (technique 2 of Song &amp; Ermon 2020).</source>
        <translation>NCSNv2 を学習するノイズレベルの数。auto: 隣どうしのノイズが半分重なる数 (Song &amp; Ermon 2020 の技法 2)。</translation>
    </message>
    <message>
        <source>How many noise levels an NCSNv2 was trained on; auto: the file&apos;s.</source>
        <translation>NCSNv2 が学習されたノイズレベルの数。auto: ファイルの値。</translation>
    </message>
    <message>
        <source>How many of them (default 100; errors 500, calibrated and samples 40)</source>
        <translation>枚数(既定値 100、errors は 500、calibrated と samples は 40)</translation>
    </message>
    <message>
        <source>How the noise levels that are trained on are distributed; log-uniform between the lowest and the highest.</source>
        <translation>学習するノイズレベルの分布。log-uniform は最低と最高の間で対数一様です。</translation>
    </message>
    <message>
        <source>How well a prior denoises pictures&apos; middle squares: mean squared error per pixel</source>
        <translation>事前分布が写真の中央の正方形をどれだけうまくノイズ除去するか: 画素あたりの平均二乗誤差</translation>
    </message>
    <message>
        <source>However many signs there are, the cell is never a single point, and what lies in it need not be a digit: see the images below.</source>
        <translation>符号がいくつあっても、セルが 1 点になることはなく、中にあるものが数字とは限りません。下の画像を見てください。</translation>
    </message>
    <message>
        <source>IDX (.gz), .npy, .tar or a folder of pictures, or dead-leaves: or lines: ; may be repeated</source>
        <translation>IDX (.gz)、.npy、.tar、画像のフォルダー、または dead-leaves: か lines: 。繰り返し可</translation>
    </message>
    <message>
        <source>Ill-conditioned matrices</source>
        <translation>悪条件の行列</translation>
    </message>
    <message>
        <source>Image shape</source>
        <translation>画像の形</translation>
    </message>
    <message>
        <source>Images and own measurements exclude each other. Give one or the other.</source>
        <translation>画像と自分の測定値は同時に使えません。どちらか一方を与えてください。</translation>
    </message>
    <message>
        <source>Images in a step.</source>
        <translation>1 ステップの画像数。</translation>
    </message>
    <message>
        <source>Images in place of the study&apos;s own: as reconstruct takes them</source>
        <translation>スタディ自身の画像の代わり: reconstruct と同じ形で</translation>
    </message>
    <message>
        <source>Images of a grid, at most</source>
        <translation>格子の画像の最大数</translation>
    </message>
    <message>
        <source>Images of {shape} have no wavelets: both sides must be even. Give {option} another value.</source>
        <translation>{shape} の画像にはウェーブレットが使えません。両辺とも偶数でなければなりません。{option} を別の値にしてください。</translation>
    </message>
    <message>
        <source>Images that the prior was not trained on: IDX (.gz), .npy, .tar or a folder of pictures (of any sizes where the prior is for any: their middle squares are taken); none: draws from the prior itself</source>
        <translation>学習に使われていない画像: IDX (.gz)、.npy、.tar、または画像のフォルダー(任意の大きさの事前分布では大きさは任意、中央の正方形を使う)。なし: 事前分布自身の標本</translation>
    </message>
    <message>
        <source>In place of the column&apos;s name</source>
        <translation>列名の代わりに書くラベル</translation>
    </message>
    <message>
        <source>In the lesson {lesson} nothing fills the place {place}.</source>
        <translation>レッスン {lesson} の {place} に入るものがありません。</translation>
    </message>
    <message>
        <source>In the lesson {lesson} {key} must be {wanted}.</source>
        <translation>レッスン {lesson} の {key} は{wanted}でなければなりません。</translation>
    </message>
    <message>
        <source>In the lesson {lesson}: {reason}</source>
        <translation>レッスン {lesson}: {reason}</translation>
    </message>
    <message>
        <source>In the stored runs {name} {method} has not one number for each value.</source>
        <translation>保存された実行 {name} の {method} には、値ごとに 1 つの数がありません。</translation>
    </message>
    <message>
        <source>Interval measurements</source>
        <translation>区間の測定</translation>
    </message>
    <message>
        <source>Inversion</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Inversion steps</source>
        <translation>反転のステップ数</translation>
    </message>
    <message>
        <source>It refuses</source>
        <translation>何も作らない</translation>
    </message>
    <message>
        <source>It would stay near its beginning</source>
        <translation>出発点の近くにとどまるから</translation>
    </message>
    <message>
        <source>It would take longer</source>
        <translation>時間がかかるから</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>反復回数</translation>
    </message>
    <message>
        <source>Jalal et al.</source>
        <translation>Jalal ら</translation>
    </message>
    <message>
        <source>K, Langevin steps at each noise level.</source>
        <translation>K、各ノイズレベルでのランジュバンステップの数。</translation>
    </message>
    <message>
        <source>Langevin step</source>
        <translation>ランジュバンのステップ幅</translation>
    </message>
    <message>
        <source>Langevin steps</source>
        <translation>ランジュバンのステップ数</translation>
    </message>
    <message>
        <source>Langevin steps on the measurements&apos; likelihood between two uses of the prior; they take no evaluation of the network.</source>
        <translation>事前分布を 2 回使う間に行う、測定の尤度に対するランジュバンステップの数。ネットワークの評価は不要です。</translation>
    </message>
    <message>
        <source>Last coupling</source>
        <translation>最後の結合</translation>
    </message>
    <message>
        <source>Latent numbers</source>
        <translation>潜在変数の数</translation>
    </message>
    <message>
        <source>Latent step</source>
        <translation>潜在ベクトルのステップ</translation>
    </message>
    <message>
        <source>Latent weight</source>
        <translation>潜在ベクトルの重み</translation>
    </message>
    <message>
        <source>Law of the pixels</source>
        <translation>画素の分布</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Likelihood scale</source>
        <translation>尤度の倍率</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Linear (unquantized) measurements</source>
        <translation>線形(量子化なし)の測定</translation>
    </message>
    <message>
        <source>Linear measurements</source>
        <translation>線形測定</translation>
    </message>
    <message>
        <source>Linear measurements have no thresholds: give a number of bits, or no thresholds.</source>
        <translation>線形の測定にはしきい値がありません。ビット数を与えるか、しきい値を外してください。</translation>
    </message>
    <message>
        <source>Linear measurements: the exact score against Jalal et al.</source>
        <translation>線形測定: 厳密なスコアと Jalal らのスコア</translation>
    </message>
    <message>
        <source>List, describe, import and evaluate priors</source>
        <translation>事前分布の一覧、説明、取り込み、評価</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>横軸を対数にする</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>縦軸を対数にする</translation>
    </message>
    <message>
        <source>Longest side in pixels of pictures under a prior for any size</source>
        <translation>任意の大きさの事前分布での画像の長辺の画素数</translation>
    </message>
    <message>
        <source>Longest side in pixels of pictures under a prior for any size; larger ones are scaled down to it, whole</source>
        <translation>任意の大きさの事前分布での画像の長辺の画素数。大きな画像は全体をこの大きさに縮小する</translation>
    </message>
    <message>
        <source>Lower draws are raised to it; the card states it.</source>
        <translation>これより低い標本はここまで上げます。カードに記載されます。</translation>
    </message>
    <message>
        <source>Lower ends of the measurements&apos; intervals, -inf allowed; with --upper</source>
        <translation>測定の区間の下端(-inf も可)。--upper と共に</translation>
    </message>
    <message>
        <source>Lowest and highest noise level that a TorchScript network was trained for, of pixels from 0 to 1; images with more noise are drawn together about mid-grey. Of the schedule vp its own where nothing is said.</source>
        <translation>TorchScript ネットワークが学習された最低と最高のノイズレベル(画素は 0 から 1)。それよりノイズの多い画像は中間の灰色の周りに縮めます。スケジュール vp では、指定がなければその範囲です。</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低レベル</translation>
    </message>
    <message>
        <source>Lowest noise level</source>
        <translation>最低ノイズレベル</translation>
    </message>
    <message>
        <source>M = {}</source>
        <translation>M = {}</translation>
    </message>
    <message>
        <source>M from 50 to 784 at 1, 2 and 3 bits and linear</source>
        <translation>M = 50 から 784 まで、1、2、3 ビットと線形</translation>
    </message>
    <message>
        <source>M is {count}, {percent} % of the pixels as before</source>
        <translation>M は {count}、画素の {percent} %(以前と同じ割合)になります</translation>
    </message>
    <message>
        <source>M, the number of measurements. More than N, the number of pixels, only for gaussian and correlated matrices.</source>
        <translation>M、測定数。画素数 N より多くできるのは gaussian と correlated の行列だけです。</translation>
    </message>
    <message>
        <source>Make a prior of another program&apos;s network (.pth, .pt)</source>
        <translation>ほかのプログラムのネットワークから事前分布を作ります (.pth、.pt)</translation>
    </message>
    <message>
        <source>Make a prior of its weights with inkling-cli priors import.</source>
        <translation>inkling-cli priors import でその重みから事前分布を作ってください。</translation>
    </message>
    <message>
        <source>Many images agree</source>
        <translation>多くの画像が一致する</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>Matrix as in the papers&apos; code</source>
        <translation>論文のコードと同じ行列</translation>
    </message>
    <message>
        <source>Matrix file</source>
        <translation>行列ファイル</translation>
    </message>
    <message>
        <source>Mean of log beta, the noise levels that are trained on.</source>
        <translation>学習するノイズレベル log beta の平均。</translation>
    </message>
    <message>
        <source>Measure a prior&apos;s denoising error, mean image and second moment, which message passing needs, into its card</source>
        <translation>メッセージ伝播に必要な、事前分布のノイズ除去誤差、平均画像、二次モーメントを測り、カードに書く</translation>
    </message>
    <message>
        <source>Measure every method&apos;s quality over many images: the README&apos;s table</source>
        <translation>多くの画像ですべての手法の品質を測る: README の表</translation>
    </message>
    <message>
        <source>Measure images as an experiment says, and bring them back</source>
        <translation>実験のとおりに画像を測定し、復元する</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>測定数</translation>
    </message>
    <message>
        <source>Measurements made</source>
        <translation>測定した数</translation>
    </message>
    <message>
        <source>Measurements of one bit</source>
        <translation>1 ビット測定の数</translation>
    </message>
    <message>
        <source>Memory ran out while the GIF&apos;s colours were chosen. Choose a smaller scale.</source>
        <translation>GIF の色を選ぶ途中でメモリが足りなくなりました。倍率を下げてください。</translation>
    </message>
    <message>
        <source>Memory ran out.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>メッセージ伝播</translation>
    </message>
    <message>
        <source>Message passing&apos;s error bars</source>
        <translation>メッセージ伝播の誤差範囲</translation>
    </message>
    <message>
        <source>Message passing&apos;s network evaluations at most: one an iteration, and those that probe an image&apos;s own errors. An image stops when it has converged, most of them after ten.</source>
        <translation>メッセージ伝播のネットワーク評価の最大数: 1 反復に 1 回と、画像自身の誤差を調べる評価。画像は収束すれば止まり、多くは 10 回ほどです。</translation>
    </message>
    <message>
        <source>Methods (each sets every chosen method that has it)</source>
        <translation>手法(その設定をもつ、選んだすべての手法に適用)</translation>
    </message>
    <message>
        <source>Methods, with commas between them, from qcs-sgm, qcs-sgm+, linear, jalal, message-passing, qcs-sgm-norm-matched, qcs-sgm+-norm-matched, back-projection, biht, l1, tv, dps, diffpir, daps, split-gibbs, sim-dmis, csgm, bipg, oneshot; one with a setting of its own as qcs-sgm:levels=100</source>
        <translation>コンマ区切りの手法: qcs-sgm、qcs-sgm+、linear、jalal、message-passing、qcs-sgm-norm-matched、qcs-sgm+-norm-matched、back-projection、biht、l1、tv、dps、diffpir、daps、split-gibbs、sim-dmis、csgm、bipg、oneshot。独自の設定は qcs-sgm:levels=100 のように付ける</translation>
    </message>
    <message>
        <source>MiB that decoded pictures may take; where all of them need more, they take turns.</source>
        <translation>デコードした画像に使える MiB。すべてが入らなければ順番に使います。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Minutes between two checkpoints; 0: after every step.</source>
        <translation>チェックポイントの間隔の分数。0: 毎ステップ。</translation>
    </message>
    <message>
        <source>Mirror images at random: for faces and scenes, not for digits.</source>
        <translation>画像をランダムに左右反転します: 顔や風景には適し、数字には適しません。</translation>
    </message>
    <message>
        <source>Mix the colours of crops to grey, for a prior for grey images; with a prior in colour to start from, its network is folded to one channel.</source>
        <translation>グレースケール画像の事前分布のため、切り抜きの色をグレーに混ぜます。カラーの事前分布から始めるときは、そのネットワークを 1 チャンネルに畳みます。</translation>
    </message>
    <message>
        <source>Multiple of sides</source>
        <translation>辺の倍数</translation>
    </message>
    <message>
        <source>Muon turns each inner convolution&apos;s step into one of equal strength in every direction: fewer steps to the same error, for plain blocks.</source>
        <translation>Muon は内側の各畳み込みのステップを、どの方向にも等しい強さに変えます。plain ブロックでは、より少ないステップで同じ誤差になります。</translation>
    </message>
    <message>
        <source>NCSNv2</source>
        <translation>NCSNv2</translation>
    </message>
    <message>
        <source>NCSNv2, NCSNv2Deeper, NCSNv2Deepest</source>
        <translation>NCSNv2、NCSNv2Deeper、NCSNv2Deepest</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name an experiment or result file, or a figure that Inkling wrote.</source>
        <translation>実験または結果のファイル、または Inkling が書いた図を指定してください。</translation>
    </message>
    <message>
        <source>Name one that inkling-cli priors list shows, or a file that inkling-cli train wrote.</source>
        <translation>inkling-cli priors list に表示されるもの、または inkling-cli train が書いたファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name or .safetensors file</source>
        <translation>名前または .safetensors ファイル</translation>
    </message>
    <message>
        <source>Name the figure&apos;s file with {output}.</source>
        <translation>{output} で図のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Network evaluations</source>
        <translation>ネットワーク評価回数</translation>
    </message>
    <message>
        <source>Network evaluations of the unguided reverse process that turns the fixed point into a posterior sample.</source>
        <translation>不動点を事後サンプルに変える、誘導なしの逆過程でのネットワーク評価の回数。</translation>
    </message>
    <message>
        <source>No cell of the study has {values}.</source>
        <translation>スタディのどのセルにも {values} がありません。</translation>
    </message>
    <message>
        <source>No cell of the study is finished. Run the study first.</source>
        <translation>スタディに完了したセルがありません。まずスタディを実行してください。</translation>
    </message>
    <message>
        <source>No course has been recorded with the present settings: run the experiment first.</source>
        <translation>現在の設定での経過は記録されていません。まず実験を実行してください。</translation>
    </message>
    <message>
        <source>No finished result belongs to the present settings: run the experiment first.</source>
        <translation>現在の設定に属する完了した結果がありません。まず実験を実行してください。</translation>
    </message>
    <message>
        <source>No memory for zlib. Close other programs.</source>
        <translation>zlib のメモリが足りません。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>No output: say where the weights go, as {advice}.</source>
        <translation>出力がありません。{advice} のように、重みの書き込み先を指定してください。</translation>
    </message>
    <message>
        <source>No progress on stderr</source>
        <translation>標準エラー出力に進行状況を出さない</translation>
    </message>
    <message>
        <source>No row of the study has numbers in the columns {x} and {y}. Choose others, or run the study first.</source>
        <translation>列 {x} と {y} に数のある行がスタディにありません。ほかの列を選ぶか、まずスタディを実行してください。</translation>
    </message>
    <message>
        <source>No row of the study has {column} {value}.</source>
        <translation>スタディに {column} {value} の行がありません。</translation>
    </message>
    <message>
        <source>No such U-Net can be built: {why}.</source>
        <translation>そのような U-Net は作れません: {why}。</translation>
    </message>
    <message>
        <source>No such denoiser can be built: {why}. Import it again.</source>
        <translation>そのようなデノイザーは作れません: {why}。取り込み直してください。</translation>
    </message>
    <message>
        <source>No such network can be built: {why}.</source>
        <translation>そのようなネットワークは作れません: {why}。</translation>
    </message>
    <message>
        <source>No thread could be started for a factorisation: the system&apos;s limit is reached. End other programs, or raise the limit (ulimit -u).</source>
        <translation>分解のためのスレッドを開始できませんでした。システムの上限に達しています。ほかのプログラムを終了するか、上限を上げてください (ulimit -u)。</translation>
    </message>
    <message>
        <source>No training data: name an IDX file, an .npy, a .tar or a folder of pictures.</source>
        <translation>学習データがありません。IDX ファイル、.npy、.tar、または画像のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>No two training images differ by more than {distance}, so that their distance is no highest noise level above {lowest}. Check that they are the ones meant, or say {highest}.</source>
        <translation>学習画像どうしの差がどれも {distance} 以下なので、その距離は {lowest} より上の最高ノイズレベルになりません。目的の画像か確認するか、{highest} を指定してください。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Noise before the quantizer</source>
        <translation>量子化器の前のノイズ</translation>
    </message>
    <message>
        <source>Noise deviation</source>
        <translation>ノイズの標準偏差</translation>
    </message>
    <message>
        <source>Noise law</source>
        <translation>ノイズの分布</translation>
    </message>
    <message>
        <source>Noise level beta_t of x_t (above 0)</source>
        <translation>x_t のノイズレベル beta_t(0 より大きい)</translation>
    </message>
    <message>
        <source>Noise level, or one per image: S1,S2,...</source>
        <translation>ノイズレベル、または画像ごとに 1 つ: S1,S2,...</translation>
    </message>
    <message>
        <source>Noise levels</source>
        <translation>ノイズレベル</translation>
    </message>
    <message>
        <source>Noise levels of the annealing.</source>
        <translation>アニーリングのノイズレベルの数。</translation>
    </message>
    <message>
        <source>Noise levels of the reverse process, two evaluations each.</source>
        <translation>逆過程のノイズレベルの数。1 レベルに 2 回評価します。</translation>
    </message>
    <message>
        <source>Noise levels, one evaluation each.</source>
        <translation>ノイズレベルの数。1 レベルに 1 回評価します。</translation>
    </message>
    <message>
        <source>Noise mean</source>
        <translation>ノイズの平均</translation>
    </message>
    <message>
        <source>Noise of a step</source>
        <translation>ステップのノイズ</translation>
    </message>
    <message>
        <source>Noise range</source>
        <translation>ノイズの範囲</translation>
    </message>
    <message>
        <source>Norm ratio</source>
        <translation>ノルム比</translation>
    </message>
    <message>
        <source>Not even one measurement of so many pixels fits</source>
        <translation>これほどの画素数では 1 個の測定も入りません</translation>
    </message>
    <message>
        <source>Nothing can</source>
        <translation>決められない</translation>
    </message>
    <message>
        <source>Now it is {psnr} dB; turn the control to compare. Each doubling of the bits adds detail, and none makes one bit exact.</source>
        <translation>現在は {psnr} dB です。スライダーを動かして比べてください。ビットを倍にするたびに細部が増えますが、どれだけ増やしても 1 ビットが正確になることはありません。</translation>
    </message>
    <message>
        <source>Number of images (1 to 10000; default 16)</source>
        <translation>画像の数(1 から 10000、既定値 16)</translation>
    </message>
    <message>
        <source>Numbers that a variational autoencoder makes an image of.</source>
        <translation>変分オートエンコーダが画像を作る元となる数の個数。</translation>
    </message>
    <message>
        <source>Of a TorchScript network for any size: its images&apos; sides are multiples of this; others are padded by reflection.</source>
        <translation>任意の大きさ用の TorchScript ネットワークの画像の辺はこの倍数です。ほかの画像は反射で補います。</translation>
    </message>
    <message>
        <source>Of all images that a generator makes the one that is most probable under the measurements: descent over its latent vector, from several starts.</source>
        <translation>生成器が作る画像のうち、測定値のもとで最も確からしいもの: いくつかの出発点から潜在ベクトルについて降下します。</translation>
    </message>
    <message>
        <source>One bit</source>
        <translation>1 ビット</translation>
    </message>
    <message>
        <source>One in thirty</source>
        <translation>30 分の 1</translation>
    </message>
    <message>
        <source>One range for all images</source>
        <translation>全画像で共通の範囲</translation>
    </message>
    <message>
        <source>OneShot</source>
        <translation>OneShot</translation>
    </message>
    <message>
        <source>OneShot steps</source>
        <translation>OneShot のステップ数</translation>
    </message>
    <message>
        <source>Only cells with these values; several of one column: any of them</source>
        <translation>この値のセルだけ。同じ列の複数の値はいずれか</translation>
    </message>
    <message>
        <source>Only the K-th of N shares of the cells, of about the same cost each</source>
        <translation>セルをほぼ同じ計算量の N 個に分けた K 番目だけ</translation>
    </message>
    <message>
        <source>Only these of the study&apos;s methods, with commas between</source>
        <translation>スタディの手法のうちこれらだけ、コンマ区切り</translation>
    </message>
    <message>
        <source>Only what is known of digits</source>
        <translation>数字についての知識だけ</translation>
    </message>
    <message>
        <source>Open a smaller file.</source>
        <translation>より小さなファイルを開いてください。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>最適化法</translation>
    </message>
    <message>
        <source>Optimiser steps; the learning rate falls to zero over them. 0: until the minutes are over.</source>
        <translation>最適化のステップ数。学習率はその間にゼロまで下がります。0: 時間いっぱいまで。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Options (they replace the study&apos;s)</source>
        <translation>オプション(スタディのものを置き換える)</translation>
    </message>
    <message>
        <source>Out of memory ({reason}). Use fewer images or samples at once, or fewer measurements.</source>
        <translation>メモリが足りません ({reason})。一度に扱う画像やサンプル、または測定を減らしてください。</translation>
    </message>
    <message>
        <source>Out of memory. Use fewer images or samples at once, or fewer measurements.</source>
        <translation>メモリが足りません。一度に扱う画像やサンプル、または測定を減らしてください。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Own measurements must be given in one form: signs, or lower and upper bounds, or values.</source>
        <translation>自分の測定値は、符号、下端と上端、値のいずれか 1 つの形で与えてください。</translation>
    </message>
    <message>
        <source>Own measurements need the matrix that made them: {matrix} must be {kind}, with {file} naming the file of A.</source>
        <translation>自分の測定値には、それを作った行列が必要です。{matrix} を {kind} とし、{file} で A のファイルを指定してください。</translation>
    </message>
    <message>
        <source>PGM, PPM or PBM</source>
        <translation>PGM、PPM、PBM のいずれか</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>PSNR at the best scale (dB)</source>
        <translation>最良の倍率での PSNR (dB)</translation>
    </message>
    <message>
        <source>PSNR of the samples&apos; mean (dB)</source>
        <translation>サンプルの平均の PSNR (dB)</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>パッチ</translation>
    </message>
    <message>
        <source>Photographs from few bits</source>
        <translation>少ないビットから写真を</translation>
    </message>
    <message>
        <source>Picture memory</source>
        <translation>画像のメモリ</translation>
    </message>
    <message>
        <source>Pictures in place of curves</source>
        <translation>曲線の代わりに画像</translation>
    </message>
    <message>
        <source>Pixel-unshuffle factor before the first convolution.</source>
        <translation>最初の畳み込みの前の pixel-unshuffle の倍率。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>画素</translation>
    </message>
    <message>
        <source>Plain blocks</source>
        <translation>plain ブロック</translation>
    </message>
    <message>
        <source>Plain denoiser</source>
        <translation>通常のデノイザー</translation>
    </message>
    <message>
        <source>Plug-and-play diffusion: in turn an image drawn by the measurements&apos; likelihood within a distance of the last, and one by the prior&apos;s reverse process from noise of that distance, which shrinks; of signs the likelihood is PnP-OneBit&apos;s.</source>
        <translation>プラグアンドプレイ拡散: 直前の画像からある距離の範囲で測定の尤度から引く画像と、その距離のノイズから事前分布の逆過程で引く画像を交互に作り、距離を縮めていきます。符号に対する尤度は PnP-OneBit のものです。</translation>
    </message>
    <message>
        <source>Plug-and-play restoration: at each noise level the denoised image is moved to the most probable one near it under the measurements, and noise is added anew.</source>
        <translation>プラグアンドプレイ復元: 各ノイズレベルで、ノイズ除去した画像を、その近くで測定値のもとで最も確からしい画像へ動かし、改めてノイズを加えます。</translation>
    </message>
    <message>
        <source>Portraits: a third of the numbers, one bit each</source>
        <translation>肖像: 数値の 3 分の 1、各 1 ビット</translation>
    </message>
    <message>
        <source>Posterior samples</source>
        <translation>事後サンプル</translation>
    </message>
    <message>
        <source>Posterior samples drawn per image and method; their mean and pixel-wise standard deviation are reported beside the first one. auto: 1 for the Langevin methods, none for message passing, which gives the posterior mean itself.</source>
        <translation>画像と手法ごとに引く事後サンプルの数。平均と画素ごとの標準偏差を最初のサンプルと並べて示します。auto: ランジュバン法では 1、メッセージ伝播は事後平均そのものを与えるので 0。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>予測 PSNR (dB)</translation>
    </message>
    <message>
        <source>Predictions that are corrected by simulation</source>
        <translation>シミュレーションで補正する予測</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>事前分布</translation>
    </message>
    <message>
        <source>Prior to train further, instead of random weights: its network is kept</source>
        <translation>ランダムな重みの代わりに、さらに学習する事前分布。ネットワークの構造は変わらない</translation>
    </message>
    <message>
        <source>Processes at once, which share the cores (default 1)</source>
        <translation>同時に動かすプロセス数。コアを分け合う(既定値 1)</translation>
    </message>
    <message>
        <source>Proximal steps</source>
        <translation>近接ステップ数</translation>
    </message>
    <message>
        <source>QCS-SGM</source>
        <translation>QCS-SGM</translation>
    </message>
    <message>
        <source>QCS-SGM as the papers&apos; released code computes it: the likelihood&apos;s score is rescaled to a fixed share of the prior&apos;s. It is then no posterior that is sampled, and what it draws is often nearer to the truth: it is what the papers&apos; figures show.</source>
        <translation>論文の公開コードが計算するとおりの QCS-SGM: 尤度のスコアを、事前分布のスコアの一定の割合に揃えます。サンプルはもはや事後分布のものではありませんが、真の画像に近いことが多く、論文の図はこれによるものです。</translation>
    </message>
    <message>
        <source>QCS-SGM takes the two for independent, QCS-SGM+ does not. Drag the dot, the mean before the signs are known.</source>
        <translation>QCS-SGM は 2 つを独立とみなしますが、QCS-SGM+ はそうではありません。点(符号を知る前の平均)をドラッグしてください。</translation>
    </message>
    <message>
        <source>QCS-SGM with the likelihood score by expectation propagation, which takes the correlation of the rows of A into account (Meng &amp; Kabashima 2024).</source>
        <translation>期待値伝播による尤度スコアを使い、A の行の相関を考慮する QCS-SGM (Meng &amp; Kabashima 2024)。</translation>
    </message>
    <message>
        <source>QCS-SGM+</source>
        <translation>QCS-SGM+</translation>
    </message>
    <message>
        <source>QCS-SGM+ as the papers&apos; released code computes it: the likelihood&apos;s score is rescaled to a fixed share of the prior&apos;s. It is then no posterior that is sampled, and what it draws is often nearer to the truth: it is what the papers&apos; figures show.</source>
        <translation>論文の公開コードが計算するとおりの QCS-SGM+: 尤度のスコアを、事前分布のスコアの一定の割合に揃えます。サンプルはもはや事後分布のものではありませんが、真の画像に近いことが多く、論文の図はこれによるものです。</translation>
    </message>
    <message>
        <source>QCS-SGM+, matched</source>
        <translation>QCS-SGM+、ノルム一致</translation>
    </message>
    <message>
        <source>QCS-SGM, matched</source>
        <translation>QCS-SGM、ノルム一致</translation>
    </message>
    <message>
        <source>Quantized compressed sensing with score-based generative priors: measures images with few bits, and brings them back.</source>
        <translation>スコアに基づく生成的な事前分布による量子化圧縮センシング: 少ないビットで画像を測定し、復元します。</translation>
    </message>
    <message>
        <source>Quarter turns</source>
        <translation>90 度回転</translation>
    </message>
    <message>
        <source>Random latent vectors from which an image is searched for; the best end is kept.</source>
        <translation>画像を探す出発点となるランダムな潜在ベクトルの数。最良の終点を採ります。</translation>
    </message>
    <message>
        <source>Random sign flips</source>
        <translation>ランダムな符号反転</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} の読み込み</translation>
    </message>
    <message>
        <source>Reconstruct from measurements of your own</source>
        <translation>自分の測定値から復元する</translation>
    </message>
    <message>
        <source>Record every step in the JSON (slower)</source>
        <translation>すべてのステップを JSON に記録する(遅くなる)</translation>
    </message>
    <message>
        <source>Remove one of your own priors, with the program that its import kept</source>
        <translation>自分の事前分布を、取り込み時に保管したプログラムと共に削除する</translation>
    </message>
    <message>
        <source>Replace what is there already: a file, or the files of a folder&apos;s earlier run</source>
        <translation>すでにあるもの(ファイル、またはフォルダーの以前の実行のファイル)を置き換える</translation>
    </message>
    <message>
        <source>Reproduce the papers&apos; released code: the element-wise square root of the correlation matrix, and kappa as the ratio of the squared singular values.</source>
        <translation>論文の公開コードを再現します: 相関行列の要素ごとの平方根、および特異値の二乗の比としての kappa。</translation>
    </message>
    <message>
        <source>Residual blocks at each level.</source>
        <translation>各レベルの残差ブロックの数。</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>リスタート数</translation>
    </message>
    <message>
        <source>Reverse levels</source>
        <translation>逆過程のレベル数</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>ラウンド数</translation>
    </message>
    <message>
        <source>Row {row} gives {sum}, so its bit is {sign}.</source>
        <translation>行 {row} の和は {sum}、したがってビットは {sign} です。</translation>
    </message>
    <message>
        <source>Run a study: a grid of experiments that survives interruption</source>
        <translation>スタディ、つまり中断に耐える実験の格子を実行する</translation>
    </message>
    <message>
        <source>Run again what has failed before otherwise than by diverging</source>
        <translation>以前に発散以外の理由で失敗したものを再実行する</translation>
    </message>
    <message>
        <source>Run the program that a TorchScript file holds: it can do whatever you can</source>
        <translation>TorchScript ファイルのプログラムを実行する。あなたの権限で何でもできる</translation>
    </message>
    <message>
        <source>SIM-DMIS</source>
        <translation>SIM-DMIS</translation>
    </message>
    <message>
        <source>SSIM of an image of {shape} cannot be: its window is 7×7, so that both sides must be 7 pixels or more.</source>
        <translation>{shape} の画像の SSIM は求められません。窓が 7×7 なので、両辺とも 7 画素以上必要です。</translation>
    </message>
    <message>
        <source>SSIM of the samples&apos; mean</source>
        <translation>サンプルの平均の SSIM</translation>
    </message>
    <message>
        <source>Samples are made of what the prior knows. A prior that does not fit invents what fits itself: swap it and see.</source>
        <translation>サンプルは事前分布が知っていることからできています。合わない事前分布は、自分に合うものを作り出します。取り替えて確かめてください。</translation>
    </message>
    <message>
        <source>Save a table of numbers as .npy: numpy.save(&quot;x.npy&quot;, numpy.loadtxt(&quot;x.csv&quot;, delimiter=&quot;,&quot;)).</source>
        <translation>数の表を .npy として保存してください: numpy.save(&quot;x.npy&quot;, numpy.loadtxt(&quot;x.csv&quot;, delimiter=&quot;,&quot;))。</translation>
    </message>
    <message>
        <source>Save its array as .npy: numpy.save(&quot;x.npy&quot;, h5py.File(&quot;x.h5&quot;)[&quot;name&quot;][()]).</source>
        <translation>配列を .npy として保存してください: numpy.save(&quot;x.npy&quot;, h5py.File(&quot;x.h5&quot;)[&quot;name&quot;][()])。</translation>
    </message>
    <message>
        <source>Save its array as .npy: numpy.save(&quot;x.npy&quot;, scipy.io.loadmat(&quot;x.mat&quot;)[&quot;name&quot;]).</source>
        <translation>配列を .npy として保存してください: numpy.save(&quot;x.npy&quot;, scipy.io.loadmat(&quot;x.mat&quot;)[&quot;name&quot;])。</translation>
    </message>
    <message>
        <source>Save its picture as PNG first.</source>
        <translation>先に画像を PNG として保存してください。</translation>
    </message>
    <message>
        <source>Save its pixels with numpy.save, as .npy.</source>
        <translation>numpy.save で .npy として画素を保存してください。</translation>
    </message>
    <message>
        <source>Save its tensor as an array: numpy.save(&quot;x.npy&quot;, torch.load(&quot;x.pt&quot;).numpy()). Weights of a network become a prior with inkling-cli priors import.</source>
        <translation>テンソルを配列として保存してください: numpy.save(&quot;x.npy&quot;, torch.load(&quot;x.pt&quot;).numpy())。ネットワークの重みは inkling-cli priors import で事前分布になります。</translation>
    </message>
    <message>
        <source>Save one of them by itself: numpy.save(&quot;x.npy&quot;, numpy.load(&quot;x.npz&quot;)[&quot;name&quot;]).</source>
        <translation>そのうち 1 つを単独で保存してください: numpy.save(&quot;x.npy&quot;, numpy.load(&quot;x.npz&quot;)[&quot;name&quot;])。</translation>
    </message>
    <message>
        <source>Save the array with numpy.save, as .npy.</source>
        <translation>numpy.save で .npy として配列を保存してください。</translation>
    </message>
    <message>
        <source>Save the results without it.</source>
        <translation>軌跡なしで結果を保存してください。</translation>
    </message>
    <message>
        <source>Save the weights with torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>torch.save(model.state_dict(), &quot;weights.pth&quot;) で重みを保存してください。</translation>
    </message>
    <message>
        <source>Say how many cells there are and about how long they take, and end</source>
        <translation>セル数とおよその所要時間を示して終わる</translation>
    </message>
    <message>
        <source>Say what to draw: {x} with a column, or {grid} for pictures.</source>
        <translation>描くものを指定してください: {x} と列、または画像なら {grid}。</translation>
    </message>
    <message>
        <source>Scale it down first.</source>
        <translation>先に縮小してください。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Seed of everything random. Matrix, noise, dither, images and sampler have streams of their own, so the same seed gives the same matrix whatever else changes.</source>
        <translation>すべての乱数のシード。行列、ノイズ、ディザ、画像、サンプラーはそれぞれ独自の系列をもつので、ほかを変えても同じシードなら同じ行列になります。</translation>
    </message>
    <message>
        <source>Seed of the initial weights, the order of the images and the noise.</source>
        <translation>重みの初期値、画像の順序、ノイズのシード。</translation>
    </message>
    <message>
        <source>Select fewer of them.</source>
        <translation>選択する数を減らしてください。</translation>
    </message>
    <message>
        <source>Share of the old message that EP keeps at each iteration; EP raises it by itself where it oscillates.</source>
        <translation>各反復で EP が残す古いメッセージの割合。振動するところでは EP が自動的に上げます。</translation>
    </message>
    <message>
        <source>Share of the old messages that is kept at each iteration; it rises by itself where an image does not come nearer. auto: 0.1, or 0 where the denoiser&apos;s errors are the image&apos;s own.</source>
        <translation>各反復で残す古いメッセージの割合。画像が収束に近づかないときは自動的に上がります。auto: 0.1、デノイザーの誤差が画像自身のものなら 0。</translation>
    </message>
    <message>
        <source>Show the version, and the commit that it was built from</source>
        <translation>バージョンと、ビルド元のコミットを表示する</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>このヘルプを表示する</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Side of the random squares that are taken from pictures of any size; 0: whole images, all of one size.</source>
        <translation>任意の大きさの写真から取るランダムな正方形の一辺。0: 同じ大きさの画像全体。</translation>
    </message>
    <message>
        <source>Side of the squares, to which the pictures are scaled (default 256)</source>
        <translation>正方形の一辺。写真をこれに合わせて縮小する(既定値 256)</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号の数</translation>
    </message>
    <message>
        <source>Signs without dither and with little noise do not tell the image&apos;s scale. Take it from the prior: from what a simulation with 32 of its draws shows.</source>
        <translation>ディザがなくノイズの少ない符号からは画像のスケールがわかりません。事前分布から、32 個の標本によるシミュレーションが示すスケールを使います。</translation>
    </message>
    <message>
        <source>Simulate measurements and write them as .npy files</source>
        <translation>測定をシミュレートし、.npy ファイルとして書く</translation>
    </message>
    <message>
        <source>Simulating the same measurements of other images</source>
        <translation>ほかの画像の同じ測定をシミュレートしています</translation>
    </message>
    <message>
        <source>Size of its text (curves 8pt, a grid 9pt)</source>
        <translation>文字の大きさ(曲線 8pt、格子 9pt)</translation>
    </message>
    <message>
        <source>Something like a garment</source>
        <translation>衣服のようなもの</translation>
    </message>
    <message>
        <source>Sparse basis</source>
        <translation>スパース基底</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>スパース性</translation>
    </message>
    <message>
        <source>Split Gibbs</source>
        <translation>Split Gibbs</translation>
    </message>
    <message>
        <source>Standard deviation of known random offsets of the thresholds; it makes the scale visible to 1-bit measurements. 0: none; auto: the root mean square of the measurements.</source>
        <translation>しきい値に加える既知のランダムなずれの標準偏差。1 ビットの測定でも画像のスケールがわかるようになります。0: なし。auto: 測定値の二乗平均平方根。</translation>
    </message>
    <message>
        <source>Standard deviation of log beta.</source>
        <translation>log beta の標準偏差。</translation>
    </message>
    <message>
        <source>Standard output could not be written: it is closed, or the disk is full.</source>
        <translation>標準出力に書き込めませんでした。閉じられているか、ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>Start from a saved experiment: an experiment or result file, or a figure that Inkling wrote. Other options override it</source>
        <translation>保存した実験から始める: 実験または結果のファイル、または Inkling が書いた図。ほかのオプションが優先する</translation>
    </message>
    <message>
        <source>Start from message passing&apos;s fixed point, at the noise level where it stands, and leave out the levels above it.</source>
        <translation>メッセージ伝播の不動点から、その位置のノイズレベルで始め、それより上のレベルを省きます。</translation>
    </message>
    <message>
        <source>State evolution knows the uniform quantizer only: leave {thresholds} empty.</source>
        <translation>状態発展が扱えるのは一様な量子化器だけです。{thresholds} を空にしてください。</translation>
    </message>
    <message>
        <source>Step ratio</source>
        <translation>ステップ比</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>ステップ幅</translation>
    </message>
    <message>
        <source>Step, from much noise to little</source>
        <translation>ステップ(大きなノイズから小さなノイズへ)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Steps against the wrong signs; of all iterates the one that contradicts the fewest is the answer.</source>
        <translation>符号の誤りを減らすステップの数。すべての反復値のうち矛盾が最も少ないものが答えです。</translation>
    </message>
    <message>
        <source>Steps between two measurements of the held-out error.</source>
        <translation>検証誤差を測る間隔のステップ数。</translation>
    </message>
    <message>
        <source>Steps of a projection</source>
        <translation>射影のステップ数</translation>
    </message>
    <message>
        <source>Steps of the accelerated ascent to the most probable image.</source>
        <translation>最も確からしい画像へ上る加速勾配法のステップ数。</translation>
    </message>
    <message>
        <source>Steps of the descent to the nearest image.</source>
        <translation>最も近い画像への降下のステップ数。</translation>
    </message>
    <message>
        <source>Steps of the descent.</source>
        <translation>降下のステップ数。</translation>
    </message>
    <message>
        <source>Steps of the descent; of all iterates the one that contradicts the fewest signs is the answer.</source>
        <translation>降下のステップ数。すべての反復値のうち、矛盾する符号が最も少ないものが答えです。</translation>
    </message>
    <message>
        <source>Steps of the proximal gradient descent, each with one product with A and one with its transpose.</source>
        <translation>近接勾配降下のステップ数。1 ステップごとに A との積と転置との積を 1 回ずつ計算します。</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises from zero.</source>
        <translation>学習率がゼロから上がるステップ数。</translation>
    </message>
    <message>
        <source>Steps per level</source>
        <translation>レベルあたりのステップ数</translation>
    </message>
    <message>
        <source>Stopped on request, before anything was finished.</source>
        <translation>要求により、何も終わらないうちに停止しました。</translation>
    </message>
    <message>
        <source>Stopped on request, before the first of {cells} cells was finished.</source>
        <translation>要求により、{cells} セルの最初の 1 つが終わる前に停止しました。</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>要求により停止しました。</translation>
    </message>
    <message>
        <source>Stopped on request. What was finished is written.</source>
        <translation>要求により停止しました。終わったものは書き込みました。</translation>
    </message>
    <message>
        <source>Stopped on request. {done} of {cells} cells are finished, in {folder}; the same command goes on from there.</source>
        <translation>要求により停止しました。{cells} セル中 {done} セルが {folder} で完了しています。同じコマンドで続きから進みます。</translation>
    </message>
    <message>
        <source>T, the number of noise levels of the annealing, geometric from beta-max down to beta-min.</source>
        <translation>T、アニーリングのノイズレベルの数。beta-max から beta-min まで等比的に下がります。</translation>
    </message>
    <message>
        <source>Take fewer measurements or a smaller image.</source>
        <translation>測定を減らすか、小さな画像を使ってください。</translation>
    </message>
    <message>
        <source>Take fewer measurements, or a matrix that needs none, such as dct.</source>
        <translation>測定を減らすか、dct のようにそれを必要としない行列を使ってください。</translation>
    </message>
    <message>
        <source>Take fewer measurements, or a transform, which is written as its rows.</source>
        <translation>測定を減らすか、行番号として書かれる変換を使ってください。</translation>
    </message>
    <message>
        <source>Take the automatic Delta over the whole batch of images, as the papers&apos; code does, rather than for each image.</source>
        <translation>自動の Delta を画像ごとではなく、論文のコードのように画像のバッチ全体から決めます。</translation>
    </message>
    <message>
        <source>Ten digits from 200 signs</source>
        <translation>200 個の符号から数字 10 個</translation>
    </message>
    <message>
        <source>That image is no longer there: choose another.</source>
        <translation>その画像はもうありません。別の画像を選んでください。</translation>
    </message>
    <message>
        <source>That plot is no longer there: choose another.</source>
        <translation>そのグラフはもうありません。別のグラフを選んでください。</translation>
    </message>
    <message>
        <source>The GPU failed ({what}). Run again, or use the CPU: {advice}.</source>
        <translation>GPU が失敗しました ({what})。再実行するか、CPU を使ってください: {advice}。</translation>
    </message>
    <message>
        <source>The TorchScript network of {prior} gives {what}, and not images of {needed} as it was given.</source>
        <translation>{prior} の TorchScript ネットワークの出力は {what} で、入力と同じ {needed} の画像ではありません。</translation>
    </message>
    <message>
        <source>The TorchScript network of {prior} stopped: {reason}.</source>
        <translation>{prior} の TorchScript ネットワークが停止しました: {reason}。</translation>
    </message>
    <message>
        <source>The absolute sum&apos;s factor: one over the mean size of a coefficient.</source>
        <translation>絶対値の和にかける係数: 係数の平均的な大きさの逆数。</translation>
    </message>
    <message>
        <source>The animation would be {width}×{height} pixels, and at most 8192 are possible: choose a smaller scale or fewer methods.</source>
        <translation>アニメーションは {width}×{height} 画素になりますが、上限は 8192 です。倍率を下げるか、手法を減らしてください。</translation>
    </message>
    <message>
        <source>The array of lower ends</source>
        <translation>下端の配列</translation>
    </message>
    <message>
        <source>The array of signs</source>
        <translation>符号の配列</translation>
    </message>
    <message>
        <source>The array of upper ends</source>
        <translation>上端の配列</translation>
    </message>
    <message>
        <source>The array of values</source>
        <translation>値の配列</translation>
    </message>
    <message>
        <source>The automatic {delta} is {width} for image {image}, because its only measurement has no range to divide. Give a fixed {delta}, or take 1 bit: {advice}.</source>
        <translation>画像 {image} の自動の {delta} が {width} です。測定が 1 つだけで、割るべき範囲がありません。固定の {delta} を与えるか、1 ビットにしてください: {advice}。</translation>
    </message>
    <message>
        <source>The automatic {delta} is {width} for image {image}, because its {count} measurements have no range to divide. Give a fixed {delta}, or take 1 bit: {advice}.</source>
        <translation>画像 {image} の自動の {delta} が {width} です。{count} 個の測定値に、割るべき範囲がありません。固定の {delta} を与えるか、1 ビットにしてください: {advice}。</translation>
    </message>
    <message>
        <source>The bad matrix</source>
        <translation>悪い行列</translation>
    </message>
    <message>
        <source>The best one so far is {best} with {best-psnr} dB. Each further bit makes a measurement finer and costs other measurements; the last ones tell only what the noise covers anyway.</source>
        <translation>これまでの最良は {best} の {best-psnr} dB です。ビットを 1 つ増やすと測定は細かくなりますが、ほかの測定が減ります。最後の数ビットは、どのみちノイズに埋もれることしか伝えません。</translation>
    </message>
    <message>
        <source>The card does not name its program. Import it again.</source>
        <translation>カードにプログラムの名前がありません。取り込み直してください。</translation>
    </message>
    <message>
        <source>The card of prior &quot;{name}&quot; has no &quot;sigma_data&quot;, which a network of the kind {architecture} needs.</source>
        <translation>事前分布 &quot;{name}&quot; のカードに &quot;sigma_data&quot; がありません。{architecture} のネットワークに必要です。</translation>
    </message>
    <message>
        <source>The card of {file}</source>
        <translation>{file} のカード</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe a TorchScript network: {reason}</source>
        <translation>カードの &quot;network&quot; の項目は TorchScript ネットワークを表していません: {reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe a VAE: {reason}</source>
        <translation>カードの &quot;network&quot; の項目は VAE を表していません: {reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe an NCSNv2: {reason}</source>
        <translation>カードの &quot;network&quot; の項目は NCSNv2 を表していません: {reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry is not a U-Net&apos;s description: {reason}</source>
        <translation>カードの &quot;network&quot; の項目は U-Net を表していません: {reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry is not a plain denoiser&apos;s description: {reason}</source>
        <translation>カードの &quot;network&quot; の項目は通常のデノイザーを表していません: {reason}</translation>
    </message>
    <message>
        <source>The card&apos;s network gives nothing known. Import it again.</source>
        <translation>カードのネットワークの出力が不明です。取り込み直してください。</translation>
    </message>
    <message>
        <source>The card&apos;s noise range is none. Import it again.</source>
        <translation>カードのノイズの範囲が正しくありません。取り込み直してください。</translation>
    </message>
    <message>
        <source>The card&apos;s schedule is none. Import it again.</source>
        <translation>カードのスケジュールが正しくありません。取り込み直してください。</translation>
    </message>
    <message>
        <source>The cell is computed by another run of Inkling.</source>
        <translation>このセルは Inkling の別の実行が計算しています。</translation>
    </message>
    <message>
        <source>The data&apos;s licence, for the card</source>
        <translation>カードに記すデータのライセンス</translation>
    </message>
    <message>
        <source>The eigendecomposition of AAᵀ, A {size},</source>
        <translation>{size} の A に対する AAᵀ の固有値分解</translation>
    </message>
    <message>
        <source>The engine could not be opened: {reason}. Install the libtorch it was built with, or build program and engine again, together.</source>
        <translation>エンジンを開けませんでした: {reason}。ビルドに使った libtorch をインストールするか、プログラムとエンジンを一緒にビルドし直してください。</translation>
    </message>
    <message>
        <source>The engine is missing (looked for {file}). Install Inkling again, build the target inkling-engine, or set INKLING_ENGINE to its file.</source>
        <translation>エンジンがありません({file} を探しました)。Inkling をインストールし直すか、ターゲット inkling-engine をビルドするか、INKLING_ENGINE にそのファイルを設定してください。</translation>
    </message>
    <message>
        <source>The experiment cannot be read: {why}</source>
        <translation>実験を読み込めません: {why}</translation>
    </message>
    <message>
        <source>The experiment&apos;s image {name} is {shape}, but the prior is for {wanted}. Choose another prior.</source>
        <translation>実験の画像 {name} は {shape} ですが、事前分布は {wanted} 用です。別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The factor of the latent vector&apos;s squared length; 0.5 is what its normal distribution says.</source>
        <translation>潜在ベクトルの長さの二乗にかける係数。0.5 は正規分布に従う値です。</translation>
    </message>
    <message>
        <source>The figure would be {width}×{height} pixels, which is too large: take fewer dots per inch or fewer images.</source>
        <translation>図は {width}×{height} 画素になり、大きすぎます。dpi を小さくするか、画像を減らしてください。</translation>
    </message>
    <message>
        <source>The file lacks the schedule that its card speaks of. Import it again.</source>
        <translation>カードにあるスケジュールがファイルにありません。取り込み直してください。</translation>
    </message>
    <message>
        <source>The file of A: an .npy array, M×N, float32 or float64, or an operator file, as measure writes for a transform (matrix file).</source>
        <translation>A のファイル: M×N、float32 または float64 の .npy 配列、または measure が変換に対して書く演算子ファイル (matrix file)。</translation>
    </message>
    <message>
        <source>The file of {prior} would be changed, {path}. Name another one with {output}, or add {overwrite}.</source>
        <translation>{prior} のファイル {path} が変更されます。{output} で別のファイルを指定するか、{overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>The file would be {bytes} large, more than the {largestFile} that are read again. Save the results without the trajectory, or run with a smaller budget for it.</source>
        <translation>ファイルは {bytes} になり、再び読み込める {largestFile} を超えます。軌跡なしで結果を保存するか、軌跡の容量を小さくして実行してください。</translation>
    </message>
    <message>
        <source>The file {path} is in use by another run of Inkling. Wait for its end, or name another file with {option}.</source>
        <translation>ファイル {path} は Inkling の別の実行が使用中です。終わるのを待つか、{option} で別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be made or written to; check its permissions and the space that is left.</source>
        <translation>フォルダー &apos;{folder}&apos; を作れないか、書き込めません。アクセス権と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be read: {reason}. Change its permissions, or name another folder.</source>
        <translation>フォルダー &apos;{folder}&apos; を読めません: {reason}。アクセス権を変えるか、別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder of a sweep, and others with parts of it</source>
        <translation>sweep のフォルダーと、その一部をもつほかのフォルダー</translation>
    </message>
    <message>
        <source>The folder {folder} holds the files of an earlier run. Name another folder, or add {overwrite} to replace them.</source>
        <translation>フォルダー {folder} には以前の実行のファイルがあります。別のフォルダーを指定するか、置き換えるには {overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>The folder {folder} holds the files of another study, or of this one with other settings. Name another folder, or add {overwrite} to replace them.</source>
        <translation>フォルダー {folder} には別のスタディ、または設定の異なるこのスタディのファイルがあります。別のフォルダーを指定するか、置き換えるには {overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>The folder {folder} holds {file}, which this run would replace and no list says is Inkling&apos;s. Move it away, or name another folder.</source>
        <translation>フォルダー {folder} に {file} があります。この実行が置き換えるものですが、Inkling のものだという記録がありません。移すか、別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder {folder} is in use by another run of Inkling. Wait for its end, or name another folder.</source>
        <translation>フォルダー {folder} は Inkling の別の実行が使用中です。終わるのを待つか、別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder {folder} is what this command reads. Name another folder to write to.</source>
        <translation>フォルダー {folder} はこのコマンドが読むものです。別の書き込み先を指定してください。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {reason}. Name another one.</source>
        <translation>フォルダー {path} を作れません: {reason}。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to: {reason}. Name another one.</source>
        <translation>フォルダー {path} に書き込めません: {reason}。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder {path} cannot hold the study: {problem}</source>
        <translation>フォルダー {path} にスタディを置けません: {problem}</translation>
    </message>
    <message>
        <source>The folder {path} holds another study than this one. Name another folder, or remove {file}, which says what that study is: the cells that it has finished stay, and this one takes those that it shares.</source>
        <translation>フォルダー {path} には別のスタディがあります。別のフォルダーを指定するか、そのスタディの内容を記した {file} を削除してください。完了したセルは残り、共通のものはこのスタディが使います。</translation>
    </message>
    <message>
        <source>The four images below have exactly the same 200 signs. What tells which of them was measured?</source>
        <translation>下の 4 枚の画像は、まったく同じ 200 個の符号をもちます。どれが測定されたものかを決めるのは何でしょうか。</translation>
    </message>
    <message>
        <source>The hadamard matrix has no order {order}: the number of pixels must be 2^a·12^b·28^c (the nearest are {below} and {above}). Choose such an image size, or the dct or dft matrix.</source>
        <translation>次数 {order} のアダマール行列はありません。画素数は 2^a·12^b·28^c でなければなりません(最も近いのは {below} と {above})。そのような大きさの画像か、dct または dft の行列を選んでください。</translation>
    </message>
    <message>
        <source>The highest noise level on the way, over that of the back-projection.</source>
        <translation>途中の最高ノイズレベルの、逆投影のノイズレベルに対する比。</translation>
    </message>
    <message>
        <source>The highest of them, of pixels from 0 to 1; auto: the file&apos;s.</source>
        <translation>その最高値(画素は 0 から 1)。auto: ファイルの値。</translation>
    </message>
    <message>
        <source>The highest of them; auto: the largest distance between two training images, of two thousand (technique 1).</source>
        <translation>その最高値。auto: 2,000 枚の学習画像のうち 2 枚の間の最大距離 (技法 1)。</translation>
    </message>
    <message>
        <source>The image is {shape}: it must have at least one pixel.</source>
        <translation>画像が {shape} です。少なくとも 1 画素必要です。</translation>
    </message>
    <message>
        <source>The image {name} cannot be: after prior: must stand a whole number, 1 to 10000, of draws from the prior.</source>
        <translation>画像 {name} は使えません。prior: の後には、事前分布から引く標本の数を 1 から 10000 の整数で書いてください。</translation>
    </message>
    <message>
        <source>The images are {given}, the prior is for {known}. Give images of its shape.</source>
        <translation>画像は {given} ですが、事前分布は {known} 用です。その形の画像を与えてください。</translation>
    </message>
    <message>
        <source>The interval at position {position} is empty: {lower} holds {low}, {upper} {high}. Each lower end must be less than the upper one.</source>
        <translation>{position} 番目の区間が空です: {lower} は {low}、{upper} は {high}。下端はどれも上端より小さくなければなりません。</translation>
    </message>
    <message>
        <source>The last images of the data (for crops: the last pictures of each of the data), never trained on: the denoising error is measured on them.</source>
        <translation>データの最後の画像(切り抜きの場合は各データの最後の写真)。学習には使わず、ノイズ除去の誤差をここで測ります。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has no {key}.</source>
        <translation>レッスン {lesson} に {key} がありません。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the image {image}, which there is not.</source>
        <translation>レッスン {lesson} の画像 {image} は存在しません。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the scene {scene}, which there is not.</source>
        <translation>レッスン {lesson} の場面 {scene} は存在しません。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the unknown key {key}.</source>
        <translation>レッスン {lesson} に未知のキー {key} があります。</translation>
    </message>
    <message>
        <source>The lesson {lesson} turns {name}, which is no setting and none of its scene&apos;s.</source>
        <translation>レッスン {lesson} が動かす {name} は、設定でも場面のパラメーターでもありません。</translation>
    </message>
    <message>
        <source>The likelihood&apos;s score at a point</source>
        <translation>ある点での尤度のスコア</translation>
    </message>
    <message>
        <source>The likelihood&apos;s score is rescaled to this many times the norm of the prior&apos;s, image by image and step by step. The papers&apos; code has 0.5 for MNIST, 0.3 otherwise, with norms over its batch.</source>
        <translation>尤度のスコアを、画像ごと、ステップごとに、事前分布のスコアのノルムのこの倍数に揃えます。論文のコードは MNIST で 0.5、それ以外で 0.3 とし、ノルムはバッチ全体で取ります。</translation>
    </message>
    <message>
        <source>The lowest of them; the others lie between in a geometric sequence.</source>
        <translation>その最低値。ほかは等比数列で間に並びます。</translation>
    </message>
    <message>
        <source>The lowest of them; the others lie between in a geometric sequence; auto: the file&apos;s.</source>
        <translation>その最低値。ほかは等比数列で間に並びます。auto: ファイルの値。</translation>
    </message>
    <message>
        <source>The matrix as a file, {rows}×{columns},</source>
        <translation>ファイルとしての {rows}×{columns} の行列</translation>
    </message>
    <message>
        <source>The matrix holds NaN or infinite values. Every entry must be finite.</source>
        <translation>行列に NaN または無限大の値があります。すべての要素は有限でなければなりません。</translation>
    </message>
    <message>
        <source>The matrix is {shape}, with a row for each of the {pixels} numbers of x: A has measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>行列は {shape} で、x の {pixels} 個の数ごとに行があります。A は測定数 × 画素数です。転置してください (numpy: A.T)。</translation>
    </message>
    <message>
        <source>The measurements hold NaN or infinite values. Check the image and the matrix.</source>
        <translation>測定値に NaN または無限大の値があります。画像と行列を確認してください。</translation>
    </message>
    <message>
        <source>The measurements must be given in one form: {signs}, or {lower} and {upper}, or {values}.</source>
        <translation>測定値は 1 つの形で与えてください: {signs}、または {lower} と {upper}、または {values}。</translation>
    </message>
    <message>
        <source>The measurements need noise</source>
        <translation>測定にノイズが必要だから</translation>
    </message>
    <message>
        <source>The measurements&apos; likelihood and the image&apos;s total variation, within the range of pixels: for pictures of even surfaces and few edges. Of signs alone with the length of the prior&apos;s images.</source>
        <translation>画素の範囲内での、測定の尤度と画像の全変動: 平らな面と少ない輪郭からなる画像向き。符号だけのときは事前分布の画像の長さにします。</translation>
    </message>
    <message>
        <source>The method entry {entry} {why} Write entries such as qcs-sgm or qcs-sgm:levels=100, with commas between them.</source>
        <translation>手法の項目 {entry} {why} qcs-sgm や qcs-sgm:levels=100 のような項目をコンマ区切りで書いてください。</translation>
    </message>
    <message>
        <source>The method {id} is listed twice. Give all its settings to one entry.</source>
        <translation>手法 {id} が 2 回挙げられています。すべての設定を 1 か所にまとめてください。</translation>
    </message>
    <message>
        <source>The method {method} cannot use quantized measurements: choose another, or give values.</source>
        <translation>手法 {method} は量子化された測定を使えません。別の手法を選ぶか、値を与えてください。</translation>
    </message>
    <message>
        <source>The method {method} cannot use unquantized measurements: choose another, or give signs or intervals.</source>
        <translation>手法 {method} は量子化なしの測定を使えません。別の手法を選ぶか、符号または区間を与えてください。</translation>
    </message>
    <message>
        <source>The method {method} has no likelihood score: take one that walks by it, such as {other}.</source>
        <translation>手法 {method} には尤度スコアがありません。{other} のように尤度スコアで進む手法を使ってください。</translation>
    </message>
    <message>
        <source>The method {method} needs a value for every measurement, but these intervals have no midpoints: use the method qcs-sgm.</source>
        <translation>手法 {method} には測定ごとの値が必要ですが、この区間には中点がありません。手法 qcs-sgm を使ってください。</translation>
    </message>
    <message>
        <source>The method {method} needs linear measurements, but these are quantized: set {bits} to linear, or use the method qcs-sgm.</source>
        <translation>手法 {method} には線形の測定が必要ですが、これは量子化されています。{bits} を linear にするか、手法 qcs-sgm を使ってください。</translation>
    </message>
    <message>
        <source>The method {method} needs quantized measurements, but these are linear: use {bits} from 1 to 8, or the method linear.</source>
        <translation>手法 {method} には量子化された測定が必要ですが、これは線形です。{bits} を 1 から 8 にするか、手法 linear を使ってください。</translation>
    </message>
    <message>
        <source>The method {method} needs quantized measurements, these are linear. Choose another method, or other bits.</source>
        <translation>手法 {method} には量子化された測定が必要ですが、これは線形です。別の手法か、別のビット数を選んでください。</translation>
    </message>
    <message>
        <source>The method {method} needs unquantized (linear) measurements, these are quantized. Choose another method, or other bits.</source>
        <translation>手法 {method} には量子化なし(線形)の測定が必要ですが、これは量子化されています。別の手法か、別のビット数を選んでください。</translation>
    </message>
    <message>
        <source>The mixture has a weight that is not positive or a negative eigenvalue.</source>
        <translation>混合に正でない重み、または負の固有値があります。</translation>
    </message>
    <message>
        <source>The mixture has {pixels} pixels, its card says {shape}.</source>
        <translation>混合は {pixels} 画素ですが、カードでは {shape} です。</translation>
    </message>
    <message>
        <source>The mixture&apos;s eigenvectors are not orthonormal.</source>
        <translation>混合の固有ベクトルが正規直交ではありません。</translation>
    </message>
    <message>
        <source>The mixture&apos;s tensor &quot;{tensor}&quot; is missing or has not {dimensions} dimensions.</source>
        <translation>混合のテンソル &quot;{tensor}&quot; がないか、{dimensions} 次元ではありません。</translation>
    </message>
    <message>
        <source>The mixture&apos;s tensors do not fit each other: weights [K], means and eigenvalues [K, N], eigenvectors [K, N, N].</source>
        <translation>混合のテンソルが互いに合いません: 重み [K]、平均と固有値 [K, N]、固有ベクトル [K, N, N]。</translation>
    </message>
    <message>
        <source>The most probable image if its coefficients in a basis have Laplace&apos;s distribution: the measurements&apos; likelihood, with noise and intervals as they are, and the coefficients&apos; absolute sum; the Lasso where measurements are linear. Of signs alone with the length of the prior&apos;s images.</source>
        <translation>基底の係数がラプラス分布に従うとしたときの最も確からしい画像: ノイズと区間をそのまま考慮した測定の尤度と、係数の絶対値の和。線形の測定では Lasso です。符号だけのときは事前分布の画像の長さにします。</translation>
    </message>
    <message>
        <source>The network also sees each pixel&apos;s difference to its surroundings in units of the noise: photographs with little noise are learned faster.</source>
        <translation>各画素と周囲との差も、ノイズを単位としてネットワークに見せます。ノイズの少ない写真が速く学習されます。</translation>
    </message>
    <message>
        <source>The network is {network}, of which {option} says nothing: leave it out.</source>
        <translation>ネットワークは {network} で、{option} は関係ありません。外してください。</translation>
    </message>
    <message>
        <source>The noise level where the reverse process begins, from noise alone; it ends at 0.03 for measurements of one to three bits, else at 0.01.</source>
        <translation>ノイズだけの状態から逆過程を始めるノイズレベル。1〜3 ビットの測定では 0.03、それ以外では 0.01 で終わります。</translation>
    </message>
    <message>
        <source>The picture {path} could not be made: {errorString}.</source>
        <translation>画像 {path} を作れませんでした: {errorString}。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and how many pixels are measured is not known. Choose a prior of one size.</source>
        <translation>事前分布 &quot;{name}&quot; は任意の大きさの画像用で、測定する画素数がわかりません。大きさの決まった事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and is calibrated on images only: name some that it was not trained on.</source>
        <translation>事前分布 &quot;{name}&quot; は任意の大きさの画像用で、較正には画像が必要です。学習に使われていない画像を指定してください。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and nothing says which size is meant. Give an image first, or choose a prior of one size.</source>
        <translation>事前分布 &quot;{name}&quot; は任意の大きさの画像用で、どの大きさかわかりません。先に画像を与えるか、大きさの決まった事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and nothing says which size is meant. Give an image, or choose a prior of one size.</source>
        <translation>事前分布 &quot;{name}&quot; は任意の大きさの画像用で、どの大きさかわかりません。画像を与えるか、大きさの決まった事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of {known}, not of {given}. Choose a prior of that size, or resize the image.</source>
        <translation>事前分布 &quot;{name}&quot; は {known} の画像用で、{given} 用ではありません。その大きさの事前分布を選ぶか、画像の大きさを変えてください。</translation>
    </message>
    <message>
        <source>The prior has seen pieces of photographs, never this one. {evaluations} evaluations of its network suffice.</source>
        <translation>事前分布は写真の断片を見てきましたが、この写真は見ていません。ネットワークの評価は {evaluations} 回で足ります。</translation>
    </message>
    <message>
        <source>The prior is for images of {known}, the training images have {given}: train on images of the prior&apos;s shape.</source>
        <translation>事前分布は {known} の画像用ですが、学習画像は {given} です。事前分布の形の画像で学習してください。</translation>
    </message>
    <message>
        <source>The prior {name} has no table of denoising errors, which message passing needs: make one with inkling-cli priors calibrate.</source>
        <translation>事前分布 {name} に、メッセージ伝播に必要なノイズ除去誤差の表がありません。inkling-cli priors calibrate で作ってください。</translation>
    </message>
    <message>
        <source>The prior {name} is no longer offered. Offer it again.</source>
        <translation>事前分布 {name} はもう提供されていません。改めて提供してください。</translation>
    </message>
    <message>
        <source>The prior {name} makes an image of latent numbers at once: there is no process to watch. The window of the priors shows what it makes.</source>
        <translation>事前分布 {name} は潜在変数から一度に画像を作るので、見るべき過程がありません。何を作るかは事前分布のウィンドウで見られます。</translation>
    </message>
    <message>
        <source>The prior {name} makes images of latent numbers: it has no denoiser and no score. Choose another prior.</source>
        <translation>事前分布 {name} は潜在変数から画像を作るもので、デノイザーもスコアもありません。別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The prior&apos;s card is not usable: {why}. Get the prior again, or train it again.</source>
        <translation>事前分布のカードが使えません: {why}。事前分布を取り直すか、学習し直してください。</translation>
    </message>
    <message>
        <source>The prior&apos;s name</source>
        <translation>事前分布の名前</translation>
    </message>
    <message>
        <source>The prior&apos;s name (default: the file&apos;s)</source>
        <translation>事前分布の名前(既定値: ファイルの名前)</translation>
    </message>
    <message>
        <source>The prior&apos;s score at a point</source>
        <translation>ある点での事前分布のスコア</translation>
    </message>
    <message>
        <source>The prior&apos;s size is not known, so that {picture} cannot be fitted to it. Choose another prior first.</source>
        <translation>事前分布の大きさがわからないため、{picture} を合わせられません。先に別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>The priors that are installed</source>
        <translation>インストールされている事前分布</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>プログラム自身のもの</translation>
    </message>
    <message>
        <source>The reconstruction walks that way from much noise to little. At every step the measurements, 200 of three bits, pull the guess towards them. Noise now: {level}.</source>
        <translation>復元は、大きなノイズから小さなノイズへその道をたどります。各ステップで、3 ビットの測定 200 個が推測を引き寄せます。現在のノイズ: {level}。</translation>
    </message>
    <message>
        <source>The result has none of the pictures that were asked for: choose other kinds.</source>
        <translation>求められた画像は結果にありません。別の種類を選んでください。</translation>
    </message>
    <message>
        <source>The same with a picture in colour of {numbers} numbers. Measured is one for every {share} of them, and of each measurement one bit is kept: {measurements} bits.</source>
        <translation>同じことを {numbers} 個の数からなるカラー画像で行います。数 {share} 個につき 1 回測定し、各測定から 1 ビットを残します: {measurements} ビット。</translation>
    </message>
    <message>
        <source>The schedule (alpha-bar) must fall from step to step, between 1 and 0.</source>
        <translation>スケジュール (alpha-bar) は、1 と 0 の間でステップごとに下がらなければなりません。</translation>
    </message>
    <message>
        <source>The schedule vp&apos;s a at each step: linear:B:E:N, the running product of 1 - b with N b from B to E; scaled-linear:B:E:N, with the roots of b equally far apart; cosine:N, of Nichol &amp; Dhariwal; or an .npy file of N values.</source>
        <translation>スケジュール vp の各ステップの a: linear:B:E:N は B から E までの N 個の b による 1 - b の累積積、scaled-linear:B:E:N は b の平方根が等間隔、cosine:N は Nichol &amp; Dhariwal のもの、または N 個の値の .npy ファイル。</translation>
    </message>
    <message>
        <source>The score-based prior: the name of one that `priors list` shows, or a .safetensors file.</source>
        <translation>スコアに基づく事前分布: `priors list` が示す名前、または .safetensors ファイル。</translation>
    </message>
    <message>
        <source>The selection {selection} asks for item {value}, but there are {count}: 0 to {count2}.</source>
        <translation>選択 {selection} は {value} 番を求めていますが、あるのは {count} 個、0 から {count2} です。</translation>
    </message>
    <message>
        <source>The selection {selection} cannot be read: write indices from 0 and ranges, such as 0-9 or 0,4,7-9.</source>
        <translation>選択 {selection} が読み取れません。0-9 や 0,4,7-9 のように、0 から始まる番号と範囲で書いてください。</translation>
    </message>
    <message>
        <source>The selection {selection} has a range that runs backwards. Write {last}-{first}.</source>
        <translation>選択 {selection} に逆向きの範囲があります。{last}-{first} と書いてください。</translation>
    </message>
    <message>
        <source>The selection {selection} names more than {most} items. Take fewer.</source>
        <translation>選択 {selection} は {most} 個を超えています。減らしてください。</translation>
    </message>
    <message>
        <source>The sensing matrix A: gaussian is i.i.d. N(0, 1/M); dct, hadamard and dft are M rows of a fast orthonormal transform; mask keeps M pixels; ill-conditioned and correlated are the hard ones; file is read from --matrix-file.</source>
        <translation>測定行列 A: gaussian は i.i.d. N(0, 1/M)、dct、hadamard、dft は高速な正規直交変換の M 行、mask は M 画素を残し、ill-conditioned と correlated は難しい行列、file は --matrix-file から読みます。</translation>
    </message>
    <message>
        <source>The settings of the diffusion methods</source>
        <translation>拡散モデルの手法の設定</translation>
    </message>
    <message>
        <source>The settings of the methods with a generator</source>
        <translation>生成器を使う手法の設定</translation>
    </message>
    <message>
        <source>The settings of the methods without a network</source>
        <translation>ネットワークを使わない手法の設定</translation>
    </message>
    <message>
        <source>The signs are the same to the last bit. But the prior, which has learned digits, would hardly change the first one, and the others much more: that is how it chooses.</source>
        <translation>符号は最後の 1 ビットまで同じです。しかし数字を学んだ事前分布は、1 枚目はほとんど変えず、ほかの画像は大きく変えようとします。そうして選ぶのです。</translation>
    </message>
    <message>
        <source>The signs, if looked at closely</source>
        <translation>符号をよく見ればわかる</translation>
    </message>
    <message>
        <source>The stored runs {name} are incomplete.</source>
        <translation>保存された実行 {name} が不完全です。</translation>
    </message>
    <message>
        <source>The study cannot be read: {why}</source>
        <translation>スタディを読み込めません: {why}</translation>
    </message>
    <message>
        <source>The study has more than {most} cells. Take fewer values.</source>
        <translation>スタディのセルが {most} を超えています。値を減らしてください。</translation>
    </message>
    <message>
        <source>The study has no column {column}.{hint}</source>
        <translation>スタディに列 {column} がありません。{hint}</translation>
    </message>
    <message>
        <source>The study has no images. Name a picture, an .npy or IDX file, or prior:4 for four draws from the prior.</source>
        <translation>スタディに画像がありません。画像、.npy または IDX ファイルを指定するか、事前分布から 4 枚引くなら prior:4 としてください。</translation>
    </message>
    <message>
        <source>The study has no method {id}: it has {known}.</source>
        <translation>スタディに手法 {id} がありません。あるのは {known} です。</translation>
    </message>
    <message>
        <source>The study has no method. Name one or more of them.</source>
        <translation>スタディに手法がありません。1 つ以上指定してください。</translation>
    </message>
    <message>
        <source>{prior} is a function of this program, and a study&apos;s cells are kept by the weights that they were made with. Import the network as a prior in its place.</source>
        <translation>{prior} はこのプログラムの関数ですが、スタディのセルは計算に使った重みごとに保存されます。代わりに、そのネットワークを事前分布として取り込んでください。</translation>
    </message>
    <message>
        <source>The study has several values of {columns}. Choose one of each with {where}, such as {example}.</source>
        <translation>スタディには {columns} の値が複数あります。{where} でそれぞれ 1 つ選んでください。例: {example}。</translation>
    </message>
    <message>
        <source>The study needs a prior for images of one size, and {prior} is not.</source>
        <translation>スタディには大きさの決まった画像の事前分布が必要ですが、{prior} は違います。</translation>
    </message>
    <message>
        <source>The summary that sweep prints, in its place</source>
        <translation>代わりに sweep が表示する要約</translation>
    </message>
    <message>
        <source>The system gives no thread to run {count} methods side by side ({reason}). Close other programs, or run fewer methods at once.</source>
        <translation>{count} 個の手法を並行して実行するスレッドをシステムが与えません ({reason})。ほかのプログラムを閉じるか、一度に実行する手法を減らしてください。</translation>
    </message>
    <message>
        <source>The thresholds have the shape {shape}, but {measurements} measurements of 1 bit need {needed}.</source>
        <translation>しきい値の形は {shape} ですが、1 ビットの測定 {measurements} 個には {needed} が必要です。</translation>
    </message>
    <message>
        <source>The thresholds have the shape {shape}, but {measurements} measurements of {bits} bits need {needed}.</source>
        <translation>しきい値の形は {shape} ですが、{bits} ビットの測定 {measurements} 個には {needed} が必要です。</translation>
    </message>
    <message>
        <source>The thresholds hold NaN or infinite values: all must be finite.</source>
        <translation>しきい値に NaN または無限大の値があります。すべて有限でなければなりません。</translation>
    </message>
    <message>
        <source>The thresholds of measurement {row} do not rise: each must be greater than the one before.</source>
        <translation>測定 {row} のしきい値が昇順ではありません。それぞれ前の値より大きくなければなりません。</translation>
    </message>
    <message>
        <source>The total variation&apos;s factor: one over the mean size of a pixel&apos;s step to its neighbours.</source>
        <translation>全変動にかける係数: 画素と隣の画素との差の平均的な大きさの逆数。</translation>
    </message>
    <message>
        <source>The training diverged at step {step}: lower {rate}, or resume the last checkpoint with a lower one.</source>
        <translation>学習がステップ {step} で発散しました。{rate} を下げるか、下げて最後のチェックポイントから再開してください。</translation>
    </message>
    <message>
        <source>The training set</source>
        <translation>学習データ</translation>
    </message>
    <message>
        <source>The training set has {count} images: too few for {held-out} {images} and one batch of {batch}.</source>
        <translation>学習データの画像は {count} 枚で、{held-out} {images} と {batch} 枚のバッチ 1 つには少なすぎます。</translation>
    </message>
    <message>
        <source>The true images, to compare with: [N] or [B, N]</source>
        <translation>比較する真の画像: [N] または [B, N]</translation>
    </message>
    <message>
        <source>The weights are written to {weights}. {problem}</source>
        <translation>重みは {weights} に書き込みました。{problem}</translation>
    </message>
    <message>
        <source>The weights hold a tensor &quot;{tensor}&quot; that the card&apos;s network does not have. Get the prior again, or train it again.</source>
        <translation>重みに、カードのネットワークにはないテンソル &quot;{tensor}&quot; があります。事前分布を取り直すか、学習し直してください。</translation>
    </message>
    <message>
        <source>The weights hold {count} tensors and the card&apos;s network has {needed}. Get or make the prior again.</source>
        <translation>重みのテンソルは {count} 個ですが、カードのネットワークでは {needed} 個です。事前分布を取り直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The weights lack the tensor &quot;{tensor}&quot;: they are not of the network that the card describes. Get or make the prior again.</source>
        <translation>重みにテンソル &quot;{tensor}&quot; がありません。カードにあるネットワークのものではありません。事前分布を取り直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The weights lack the tensor &quot;{tensor}&quot;: they are not of the network that the card describes. Get the prior again, or train it again.</source>
        <translation>重みにテンソル &quot;{tensor}&quot; がありません。カードにあるネットワークのものではありません。事前分布を取り直すか、学習し直してください。</translation>
    </message>
    <message>
        <source>The weights&apos; licence, for the card</source>
        <translation>カードに記す重みのライセンス</translation>
    </message>
    <message>
        <source>The weights&apos; noise levels (&quot;{tensor}&quot;) do not fall towards zero. Get or make the prior again.</source>
        <translation>重みのノイズレベル (&quot;{tensor}&quot;) がゼロに向かって下がっていません。事前分布を取り直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The weights&apos; tensor &quot;{tensor}&quot; is {shape}, the card&apos;s network needs {needed}. Get or make the prior again.</source>
        <translation>重みのテンソル &quot;{tensor}&quot; は {shape} ですが、カードのネットワークには {needed} が必要です。事前分布を取り直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The weights&apos; tensor &quot;{tensor}&quot; is {shape}, the card&apos;s network needs {needed}. Get the prior again, or train it again.</source>
        <translation>重みのテンソル &quot;{tensor}&quot; は {shape} ですが、カードのネットワークには {needed} が必要です。事前分布を取り直すか、学習し直してください。</translation>
    </message>
    <message>
        <source>The whole card as JSON, the mean image too</source>
        <translation>カード全体を平均画像も含めて JSON で</translation>
    </message>
    <message>
        <source>The wrong prior</source>
        <translation>合わない事前分布</translation>
    </message>
    <message>
        <source>Their length, where 2 is the largest that is stable.</source>
        <translation>ステップ幅。安定な最大値は 2 です。</translation>
    </message>
    <message>
        <source>There are {count} measurements per image, but the matrix has {rows} rows: give one measurement for each row.</source>
        <translation>画像あたりの測定は {count} 個ですが、行列は {rows} 行です。行ごとに 1 つの測定を与えてください。</translation>
    </message>
    <message>
        <source>There is a prior &quot;{name}&quot; already ({path}). Give another {option}.</source>
        <translation>事前分布 &quot;{name}&quot; がすでにあります ({path})。別の {option} を与えてください。</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot; here; there is: {known}. Choose one of them, or install a libtorch with CUDA.</source>
        <translation>デバイス &quot;{name}&quot; はここにありません。あるのは {known} です。そのどれかを選ぶか、CUDA 付きの libtorch をインストールしてください。</translation>
    </message>
    <message>
        <source>There is no file {name}. Name a picture, a folder or .tar of them, an .npy or an IDX file (file:0-9 takes the first ten images), or prior:4.</source>
        <translation>ファイル {name} がありません。画像、画像のフォルダーまたは .tar、.npy または IDX ファイル(file:0-9 は最初の 10 枚)、または prior:4 を指定してください。</translation>
    </message>
    <message>
        <source>There is no home folder to keep the program in.</source>
        <translation>プログラムを保管するホームフォルダーがありません。</translation>
    </message>
    <message>
        <source>There is no home folder to put the prior into. Name a file with {option}.</source>
        <translation>事前分布を置くホームフォルダーがありません。{option} でファイルを指定してください。</translation>
    </message>
    <message>
        <source>There is no image {index}: &apos;{file}&apos; holds {count} images, numbered 0 to {last}.</source>
        <translation>画像 {index} はありません。&apos;{file}&apos; の画像は {count} 枚、0 から {last} までです。</translation>
    </message>
    <message>
        <source>There is no image {index}: &apos;{file}&apos; is empty. Give another file.</source>
        <translation>画像 {index} はありません。&apos;{file}&apos; は空です。別のファイルを与えてください。</translation>
    </message>
    <message>
        <source>There is no image. Name a picture, an .npy or IDX file, or prior:1 for a draw from the prior.</source>
        <translation>画像がありません。画像、.npy または IDX ファイルを指定するか、事前分布からの標本なら prior:1 としてください。</translation>
    </message>
    <message>
        <source>There is no method. Choose one or more of {ids}.</source>
        <translation>手法がありません。{ids} から 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>There is no plot to export.</source>
        <translation>書き出すグラフがありません。</translation>
    </message>
    <message>
        <source>There is no prediction for this matrix ({matrix}), whose singular vectors do not look random to an image: state evolution does not hold. Message passing checks by simulation what it predicts of a run. What can be predicted: {instead}.</source>
        <translation>この行列({matrix})では予測できません。特異ベクトルが画像にとってランダムに見えず、状態発展が成り立ちません。メッセージ伝播は、実行の予測をシミュレーションで確かめます。予測できるのは {instead} です。</translation>
    </message>
    <message>
        <source>There is no prior &quot;{name}&quot;. There are: {known}. Name one of them or a {suffix} file, or put it into a folder that INKLING_MODELS names.{folders}</source>
        <translation>事前分布 &quot;{name}&quot; がありません。あるのは {known} です。そのどれか、または {suffix} ファイルを指定するか、INKLING_MODELS が指すフォルダーに置いてください。{folders}</translation>
    </message>
    <message>
        <source>There is no prior in {folders}. Train one (inkling-cli train), or name its folder in INKLING_MODELS.</source>
        <translation>{folders} に事前分布がありません。学習するか (inkling-cli train)、INKLING_MODELS でフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>There is not enough memory for the animation: choose a smaller scale.</source>
        <translation>アニメーションにはメモリが足りません。倍率を下げてください。</translation>
    </message>
    <message>
        <source>This prior&apos;s network is a TorchScript program, which is kept apart from it and is not here ({file}). A prior from somebody else comes with its .pt file: import that, if you trust it, with inkling-cli priors import FILE.pt {trust}.</source>
        <translation>この事前分布のネットワークは TorchScript プログラムで、別に保管されていますが、ここにはありません ({file})。ほかの人の事前分布には .pt ファイルが付いています。信頼するなら、inkling-cli priors import FILE.pt {trust} で取り込んでください。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Thresholds file</source>
        <translation>しきい値ファイル</translation>
    </message>
    <message>
        <source>Time the network and the likelihood scores here</source>
        <translation>このマシンでのネットワークと尤度スコアの時間を測る</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容値</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>TorchScript networks</source>
        <translation>TorchScript ネットワーク</translation>
    </message>
    <message>
        <source>Total variation</source>
        <translation>全変動</translation>
    </message>
    <message>
        <source>Total variation weight</source>
        <translation>全変動の重み</translation>
    </message>
    <message>
        <source>Train a prior on images</source>
        <translation>画像で事前分布を学習する</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Training range</source>
        <translation>学習範囲</translation>
    </message>
    <message>
        <source>Training time, over which the learning rate falls to zero; 0: until the steps are done.</source>
        <translation>学習時間。学習率はその間にゼロまで下がります。0: ステップが終わるまで。</translation>
    </message>
    <message>
        <source>Turn crops by quarter turns at random, so that a few pictures show more; what is upright is then not learned.</source>
        <translation>少数の写真からより多くを見せるため、切り抜きをランダムに 90 度ずつ回転します。上下の向きは学習されません。</translation>
    </message>
    <message>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <source>Units of each of the two layers of its decoder and its encoder.</source>
        <translation>デコーダとエンコーダそれぞれの 2 層のユニット数。</translation>
    </message>
    <message>
        <source>Unknown command {name}.{hint} The commands are {names}.</source>
        <translation>未知のコマンド {name} です。{hint} コマンドは {names} です。</translation>
    </message>
    <message>
        <source>Unknown method {id}: it must be one of {known}.{hint}</source>
        <translation>未知の手法 {id} です。{known} のいずれかでなければなりません。{hint}</translation>
    </message>
    <message>
        <source>Unknown option {name}.{hint}</source>
        <translation>未知のオプション {name} です。{hint}</translation>
    </message>
    <message>
        <source>Unknown option {name}.{hint} {command} {help} lists the options.</source>
        <translation>未知のオプション {name} です。{hint} {command} {help} で一覧が表示されます。</translation>
    </message>
    <message>
        <source>Unknown study {study}: it must be one of {names}.</source>
        <translation>未知のスタディ {study} です。{names} のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>先に展開してください。</translation>
    </message>
    <message>
        <source>Unpack it first: a folder of pictures can be given.</source>
        <translation>先に展開してください。画像のフォルダーを与えることができます。</translation>
    </message>
    <message>
        <source>Upper ends of the measurements&apos; intervals, +inf allowed; with --lower</source>
        <translation>測定の区間の上端(+inf も可)。--lower と共に</translation>
    </message>
    <message>
        <source>Use a machine with more memory.</source>
        <translation>メモリの多いマシンを使ってください。</translation>
    </message>
    <message>
        <source>Use fewer or smaller images.</source>
        <translation>画像を減らすか、小さくしてください。</translation>
    </message>
    <message>
        <source>Variational autoencoder</source>
        <translation>変分オートエンコーダ</translation>
    </message>
    <message>
        <source>Videos are made by the ffmpeg program, which is not installed. Install it, or export a GIF.</source>
        <translation>動画の作成には ffmpeg が必要ですが、インストールされていません。インストールするか、GIF で書き出してください。</translation>
    </message>
    <message>
        <source>Warm start</source>
        <translation>ウォームスタート</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>What a TorchScript network gives: the denoised image; the noise, divided by its level where the network is told the level; or the score.</source>
        <translation>TorchScript ネットワークの出力: ノイズ除去した画像、ノイズ(レベルを与える場合はレベルで割ったもの)、またはスコア。</translation>
    </message>
    <message>
        <source>What does the prior of garments make of the signs of a digit?</source>
        <translation>衣服の事前分布は、数字の符号から何を作るでしょうか。</translation>
    </message>
    <message>
        <source>What is trained: a U-Net as Karras et al. (2022) precondition it, or a network of the papers, NCSNv2 and its deeper kin (Song &amp; Ermon 2020); or a variational autoencoder (Kingma &amp; Welling 2014), whose decoder is a prior for the methods that search among its images.</source>
        <translation>学習するもの: Karras ら (2022) の前処理による U-Net、論文のネットワーク NCSNv2 とその深い版 (Song &amp; Ermon 2020)、または変分オートエンコーダ (Kingma &amp; Welling 2014)。そのデコーダは、画像の中を探す手法の事前分布になります。</translation>
    </message>
    <message>
        <source>What it takes a pixel for, given the latent numbers: Bernoulli&apos;s distribution, or a Gaussian one of the variance that fits best.</source>
        <translation>潜在変数を与えたときの画素の分布: ベルヌーイ分布、または最もよく合う分散のガウス分布。</translation>
    </message>
    <message>
        <source>What plain blocks&apos; products are rounded to while training; the weights stay float32. bfloat16 is several times as fast where the processor has instructions for it (AMX, or AVX-512 BF16), and slower elsewhere.</source>
        <translation>学習中に plain ブロックの積を丸める精度。重みは float32 のままです。bfloat16 は、対応する命令 (AMX または AVX-512 BF16) をもつプロセッサでは数倍速く、それ以外では遅くなります。</translation>
    </message>
    <message>
        <source>What predict says against message passing&apos;s result</source>
        <translation>予測の値とメッセージ伝播の結果</translation>
    </message>
    <message>
        <source>What the file must hold, else it is refused; auto takes what it says itself.</source>
        <translation>ファイルがもつべき構造。違えば受け付けません。auto はファイル自身に従います。</translation>
    </message>
    <message>
        <source>What the prior invents</source>
        <translation>事前分布が作り出すもの</translation>
    </message>
    <message>
        <source>What torch.save or torch.jit.save wrote</source>
        <translation>torch.save または torch.jit.save が書いたもの</translation>
    </message>
    <message>
        <source>Where the data come from, for the card</source>
        <translation>カードに記すデータの出どころ</translation>
    </message>
    <message>
        <source>Where the image has few large coefficients: wavelets (sym4, both sides of the image even) or the cosine transform.</source>
        <translation>画像の大きな係数が少なくなる基底: ウェーブレット(sym4、画像の辺は両方とも偶数)またはコサイン変換。</translation>
    </message>
    <message>
        <source>Where to compute: auto takes the first CUDA device if there is one.</source>
        <translation>計算に使うデバイス: auto は CUDA デバイスがあれば最初のものを使います。</translation>
    </message>
    <message>
        <source>Where to take it: x_t, [N] or [B, N]</source>
        <translation>スコアを求める点: x_t、[N] または [B, N]</translation>
    </message>
    <message>
        <source>Where: images as every command reads them, here at any noise level</source>
        <translation>スコアを求める点: ほかのコマンドと同じ形の画像、ここではノイズレベルは任意</translation>
    </message>
    <message>
        <source>Whether posterior samples spread as far as they err</source>
        <translation>事後サンプルのばらつきは誤差に見合うか</translation>
    </message>
    <message>
        <source>Which of them will be the best?</source>
        <translation>どれが最良でしょうか。</translation>
    </message>
    <message>
        <source>Whose errors of the denoiser message passing reckons with: the average image&apos;s, from the prior&apos;s card, or this image&apos;s, measured on the way by a few probes and by the measurements&apos; likelihood. automatic: the image&apos;s from 256 measurements of 1,024 pixels on.</source>
        <translation>メッセージ伝播が使うデノイザーの誤差: 事前分布のカードにある平均的な画像の誤差か、途中で少数のプローブと測定の尤度から測るこの画像の誤差か。automatic: 1,024 画素の測定が 256 個以上あれば、この画像のもの。</translation>
    </message>
    <message>
        <source>Whose they are, for the card</source>
        <translation>カードに記す重みの作者</translation>
    </message>
    <message>
        <source>Why does it not begin with little noise at once?</source>
        <translation>なぜ、はじめから小さなノイズで始めないのでしょうか。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>With condition number κ the singular values fall by the factor κ, and measurements repeat each other. Drawn are the two that are the most alike (correlation {alikeness}): what their signs leave of a Gaussian.</source>
        <translation>条件数が κ のとき、特異値は κ 分の 1 まで下がり、測定は互いに繰り返しになります。図は最もよく似た 2 つの測定(相関 {alikeness})で、その符号によってガウス分布がどう切り取られるかを示します。</translation>
    </message>
    <message>
        <source>With little noise the prior corrects small errors only. Under much noise it decides what is there at all, then how it is written, and last the edges. This run took {evaluations} evaluations of the network and reached {psnr} dB.</source>
        <translation>ノイズが小さいと、事前分布は小さな誤りしか直しません。ノイズが大きいうちに、そもそも何があるかを決め、次にどう書かれているか、最後に輪郭を決めます。この実行ではネットワークを {evaluations} 回評価し、{psnr} dB に達しました。</translation>
    </message>
    <message>
        <source>Writing the trajectory</source>
        <translation>軌跡の書き込み</translation>
    </message>
    <message>
        <source>[channels, height, width], 1 or 3 channels and sides of 1 to {largest}</source>
        <translation>[チャンネル, 高さ, 幅]、チャンネルは 1 または 3、辺は 1 から {largest}</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 画像</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 画像</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 画像</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>MATLAB ファイル</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 配列</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>a PyTorch file</source>
        <translation>PyTorch のファイル</translation>
    </message>
    <message>
        <source>a Python pickle, which is never loaded</source>
        <translation>Python の pickle(決して読み込まれません)</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>a case has the method {method}, which the study has not.</source>
        <translation>ケースの手法 {method} はスタディにありません。</translation>
    </message>
    <message>
        <source>a comma is missing in the shape</source>
        <translation>形にコンマがありません</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>圧縮アーカイブ</translation>
    </message>
    <message>
        <source>a compressed tar archive</source>
        <translation>圧縮された tar アーカイブ</translation>
    </message>
    <message>
        <source>a file of that name has come there that is not Inkling&apos;s</source>
        <translation>その名前の、Inkling のものではないファイルが現れました</translation>
    </message>
    <message>
        <source>a file of weights that torch.save wrote (.pth, .pt)</source>
        <translation>torch.save が書いた重みのファイル (.pth、.pt)</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>a level&apos;s multiplier</source>
        <translation>レベルの倍数</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a list of methods</source>
        <translation>手法のリスト</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>テキストのリスト</translation>
    </message>
    <message>
        <source>a list of two values or more</source>
        <translation>2 つ以上の値のリスト</translation>
    </message>
    <message>
        <source>a matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>a method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>a network (ONNX)</source>
        <translation>ネットワーク (ONNX)</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>数または null</translation>
    </message>
    <message>
        <source>a number, {range}</source>
        <translation>数、{range}</translation>
    </message>
    <message>
        <source>a number, {range}, or {keyword}</source>
        <translation>数、{range}、または {keyword}</translation>
    </message>
    <message>
        <source>a prior</source>
        <translation>事前分布</translation>
    </message>
    <message>
        <source>a row of {what}</source>
        <translation>{what} の行</translation>
    </message>
    <message>
        <source>a row of {what} is not [noise, value]</source>
        <translation>{what} の行が [ノイズ, 値] ではありません</translation>
    </message>
    <message>
        <source>a safetensors file of weights</source>
        <translation>重みの safetensors ファイル</translation>
    </message>
    <message>
        <source>a side</source>
        <translation>辺</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar アーカイブ</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a text does not end</source>
        <translation>テキストが終わっていません</translation>
    </message>
    <message>
        <source>a text with characters that do not belong there</source>
        <translation>テキストに不適切な文字があります</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number, 0 to {largest}</source>
        <translation>0 から {largest} の整数</translation>
    </message>
    <message>
        <source>a whole number, {range}</source>
        <translation>整数、{range}</translation>
    </message>
    <message>
        <source>a whole number, {range}, or {keyword}</source>
        <translation>整数、{range}、または {keyword}</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip アーカイブ</translation>
    </message>
    <message>
        <source>a {format} picture</source>
        <translation>{format} 画像</translation>
    </message>
    <message>
        <source>above {low} up to {high}</source>
        <translation>{low} より大きく {high} まで</translation>
    </message>
    <message>
        <source>above {low} up to {high} (less than {high})</source>
        <translation>{low} より大きく {high} まで({high} 未満)</translation>
    </message>
    <message>
        <source>adam</source>
        <translation>adam</translation>
    </message>
    <message>
        <source>allocate memory</source>
        <translation>allocate memory</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>.npy ファイル</translation>
    </message>
    <message>
        <source>an .npz archive of arrays</source>
        <translation>配列の .npz アーカイブ</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 画像</translation>
    </message>
    <message>
        <source>an HDF5 file (as MATLAB 7.3 and Keras write)</source>
        <translation>HDF5 ファイル(MATLAB 7.3 や Keras が書くもの)</translation>
    </message>
    <message>
        <source>an IDX file</source>
        <translation>IDX ファイル</translation>
    </message>
    <message>
        <source>an earlier one</source>
        <translation>以前の版</translation>
    </message>
    <message>
        <source>an entry does not begin as one</source>
        <translation>項目の始まりが正しくありません</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>an image of {shape} does not divide by {step} (patch times 2 for each further level)</source>
        <translation>{shape} の画像が {step}(patch に、後の各レベルにつき 2 をかけたもの)で割り切れません</translation>
    </message>
    <message>
        <source>an image or null</source>
        <translation>画像または null</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>another prior</source>
        <translation>別の事前分布</translation>
    </message>
    <message>
        <source>answers at once</source>
        <translation>すぐに答える</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意の大きさ</translation>
    </message>
    <message>
        <source>are not base64 text.</source>
        <translation>は base64 テキストではありません。</translation>
    </message>
    <message>
        <source>are not in the order of their evaluations.</source>
        <translation>は評価の順に並んでいません。</translation>
    </message>
    <message>
        <source>as an {kind} it has no tensor &quot;{tensor}&quot;</source>
        <translation>{kind} としてはテンソル &quot;{tensor}&quot; がありません</translation>
    </message>
    <message>
        <source>as an {kind} it should have no tensor &quot;{tensor}&quot;, {shape}</source>
        <translation>{kind} としてはテンソル &quot;{tensor}&quot;、{shape} は不要のはずです</translation>
    </message>
    <message>
        <source>as an {kind} of width {width} its &quot;{tensor}&quot; should be {needed}, and is {shape}</source>
        <translation>幅 {width} の {kind} としては &quot;{tensor}&quot; は {needed} のはずですが、{shape} です</translation>
    </message>
    <message>
        <source>asks for {name}, which weights have no need of: such a file could run anything, and nothing in it is run. Save the weights alone, torch.save(model.state_dict(), &quot;weights.pth&quot;), where the network&apos;s code is.</source>
        <translation>は重みには不要な {name} を求めています。そのようなファイルは何でも実行できるため、中のものは何も実行しません。ネットワークのコードがある所で、torch.save(model.state_dict(), &quot;weights.pth&quot;) により重みだけを保存してください。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動 (auto)</translation>
    </message>
    <message>
        <source>auto, cpu, cuda, or cuda:0 to cuda:99</source>
        <translation>auto、cpu、cuda、または cuda:0 から cuda:99</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動 (automatic)</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>平均 (averaged)</translation>
    </message>
    <message>
        <source>became shorter while it was read. Read it again.</source>
        <translation>は読み込み中に短くなりました。読み込み直してください。</translation>
    </message>
    <message>
        <source>bernoulli</source>
        <translation>ベルヌーイ (bernoulli)</translation>
    </message>
    <message>
        <source>beta_1, the noise level where the annealing starts. 2 is six times the root mean square of the digits; the papers start at 50.</source>
        <translation>beta_1、アニーリングを始めるノイズレベル。2 は数字の二乗平均平方根の 6 倍です。論文は 50 から始めます。</translation>
    </message>
    <message>
        <source>beta_T, the noise level where the annealing ends. auto: 0.03 for measurements of one to three bits, which leave more open than that, else 0.01, the papers&apos; level; with a step-size 0.01 too.</source>
        <translation>beta_T、アニーリングを終えるノイズレベル。auto: 1〜3 ビットの測定では、それ以上に不定な部分が残るので 0.03、それ以外は論文の値 0.01。step-size を指定した場合も 0.01。</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bias-free DnCNN</source>
        <translation>バイアスなし DnCNN</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>calibration images</source>
        <translation>較正用の画像</translation>
    </message>
    <message>
        <source>can use quantized measurements</source>
        <translation>量子化された測定を使える</translation>
    </message>
    <message>
        <source>can use unquantized values</source>
        <translation>量子化なしの値を使える</translation>
    </message>
    <message>
        <source>cannot be read: no permission. Change its permissions.</source>
        <translation>を読めません。権限がありません。アクセス権を変えてください。</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>を読めません: {reason}。</translation>
    </message>
    <message>
        <source>card</source>
        <translation>カード (card)</translation>
    </message>
    <message>
        <source>channels first</source>
        <translation>チャンネルが先</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>チャンネルが後</translation>
    </message>
    <message>
        <source>channels, height and width, as 3,64,64, or channels, as 3</source>
        <translation>チャンネル数、高さ、幅(3,64,64 など)、またはチャンネル数(3 など)</translation>
    </message>
    <message>
        <source>colour images (RGBA)</source>
        <translation>カラー画像 (RGBA)</translation>
    </message>
    <message>
        <source>compressed (gzip)</source>
        <translation>圧縮ファイル (gzip)</translation>
    </message>
    <message>
        <source>condition numbers from 1 to a million, one bit</source>
        <translation>条件数 1 から 100 万まで、1 ビット</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>一貫 (consistent)</translation>
    </message>
    <message>
        <source>correlated</source>
        <translation>相関あり</translation>
    </message>
    <message>
        <source>correlated matrix, ρ = {rho}</source>
        <translation>相関のある行列、ρ = {rho}</translation>
    </message>
    <message>
        <source>correlations from 0 to 0.8, one bit</source>
        <translation>相関 0 から 0.8 まで、1 ビット</translation>
    </message>
    <message>
        <source>cropped to {size}</source>
        <translation>{size} に切り抜き</translation>
    </message>
    <message>
        <source>dct</source>
        <translation>dct</translation>
    </message>
    <message>
        <source>declares images of {rows}×{columns} pixels; 1 to {most} a side are possible.</source>
        <translation>は {rows}×{columns} 画素の画像を宣言しています。辺は 1 から {most} です。</translation>
    </message>
    <message>
        <source>declares {count} images of {shape}, {declared} bytes; compressed files are read up to {limit} bytes. Decompress it first (gunzip): of a plain file only what is selected is read.</source>
        <translation>は {shape} の画像 {count} 枚、{declared} バイトを宣言しています。圧縮ファイルは {limit} バイトまで読みます。先に解凍してください (gunzip)。圧縮されていないファイルなら選んだものだけを読みます。</translation>
    </message>
    <message>
        <source>denoised</source>
        <translation>ノイズ除去画像 (denoised)</translation>
    </message>
    <message>
        <source>dft</source>
        <translation>dft</translation>
    </message>
    <message>
        <source>dither auto</source>
        <translation>ディザ auto</translation>
    </message>
    <message>
        <source>dither {}</source>
        <translation>ディザ {}</translation>
    </message>
    <message>
        <source>does not exist; check the name.</source>
        <translation>がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>does not say which method it is about.</source>
        <translation>にどの手法かの指定がありません。</translation>
    </message>
    <message>
        <source>drawing from the prior</source>
        <translation>事前分布から引いています</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>サンプルを引いています</translation>
    </message>
    <message>
        <source>each part</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>edm-unet</source>
        <translation>edm-unet</translation>
    </message>
    <message>
        <source>eight portraits: 18 minutes of one core, most of it under the ill-conditioned matrix; --method message-passing: 90 seconds</source>
        <translation>肖像 8 枚: 1 コアで 18 分、その大半は悪条件の行列。--method message-passing: 90 秒</translation>
    </message>
    <message>
        <source>eight portraits: nine minutes of one busy core; --method message-passing: 21 seconds</source>
        <translation>肖像 8 枚: ほかの処理もある 1 コアで 9 分。--method message-passing: 21 秒</translation>
    </message>
    <message>
        <source>ema</source>
        <translation>ema</translation>
    </message>
    <message>
        <source>ema: of a checkpoint with a moving average of the weights that average; raw: the weights themselves.</source>
        <translation>ema: 重みの移動平均をもつチェックポイントではその平均。raw: 重みそのもの。</translation>
    </message>
    <message>
        <source>eps, the papers&apos; way to give the step: alpha_t = eps beta_t^2/beta_T^2, so r = eps/beta_T^2. auto: the step ratio decides.</source>
        <translation>eps、論文でのステップの与え方: alpha_t = eps beta_t^2/beta_T^2、つまり r = eps/beta_T^2。auto: ステップ比に従います。</translation>
    </message>
    <message>
        <source>every method for quantized measurements, under a Gaussian and an ill-conditioned matrix, one bit: of the images that are named</source>
        <translation>量子化測定のすべての手法を、ガウス行列と悪条件の行列のもとで、1 ビットで: 指定した画像について</translation>
    </message>
    <message>
        <source>every method under the README&apos;s settings</source>
        <translation>README の設定でのすべての手法</translation>
    </message>
    <message>
        <source>false</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>fortran_order is neither True nor False</source>
        <translation>fortran_order が True でも False でもありません</translation>
    </message>
    <message>
        <source>gamma, the factor before the likelihood&apos;s score; 0 ignores the measurements.</source>
        <translation>gamma、尤度のスコアにかける係数。0 は測定値を無視します。</translation>
    </message>
    <message>
        <source>gaussian</source>
        <translation>ガウス</translation>
    </message>
    <message>
        <source>gives no value.</source>
        <translation>に値がありません。</translation>
    </message>
    <message>
        <source>grey images</source>
        <translation>グレースケール画像</translation>
    </message>
    <message>
        <source>grey put in three channels</source>
        <translation>グレーを 3 チャンネルに入れました</translation>
    </message>
    <message>
        <source>groups does not divide the channels of every level</source>
        <translation>groups がすべてのレベルのチャンネル数を割り切りません</translation>
    </message>
    <message>
        <source>hadamard</source>
        <translation>アダマール</translation>
    </message>
    <message>
        <source>has a dimension too large for any memory.</source>
        <translation>の次元はどんなメモリにも大きすぎます。</translation>
    </message>
    <message>
        <source>has a header of {size} bytes, which is more than any array needs.</source>
        <translation>のヘッダーは {size} バイトで、どの配列に必要な大きさも超えています。</translation>
    </message>
    <message>
        <source>has a malformed header: &apos;{key}&apos; in __metadata__ is not a text. Get the file again.</source>
        <translation>のヘッダーの形式が正しくありません。__metadata__ の &apos;{key}&apos; がテキストではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has a malformed header: __metadata__ is not an object. Get the file again.</source>
        <translation>のヘッダーの形式が正しくありません。__metadata__ がオブジェクトではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has a malformed header: it is not a JSON object. Get the file again.</source>
        <translation>のヘッダーの形式が正しくありません。JSON オブジェクトではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has a malformed header: {why}. Get the file again.</source>
        <translation>のヘッダーの形式が正しくありません: {why}。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has a malformed header: {why}. Save the array again with numpy.save.</source>
        <translation>のヘッダーの形式が正しくありません: {why}。numpy.save で配列を保存し直してください。</translation>
    </message>
    <message>
        <source>has a negative dimension ({value}). Save the array again with numpy.save.</source>
        <translation>に負の次元があります ({value})。numpy.save で配列を保存し直してください。</translation>
    </message>
    <message>
        <source>has a root mean square of {rms}, the noise level allows about {most}</source>
        <translation>の二乗平均平方根が {rms} で、このノイズレベルで許されるのは約 {most} です</translation>
    </message>
    <message>
        <source>has a run on image {image}, but only {images} images.</source>
        <translation>に画像 {image} の実行がありますが、画像は {images} 枚だけです。</translation>
    </message>
    <message>
        <source>has a run that is not its own on the first image.</source>
        <translation>に最初の画像のものではない実行があります。</translation>
    </message>
    <message>
        <source>has a shape that is not a list of whole numbers from 0.</source>
        <translation>の形が 0 以上の整数のリストではありません。</translation>
    </message>
    <message>
        <source>has an empty image among its samples or components.</source>
        <translation>のサンプルまたは成分に空の画像があります。</translation>
    </message>
    <message>
        <source>has an unknown key {key}.{hint}</source>
        <translation>に未知のキー {key} があります。{hint}</translation>
    </message>
    <message>
        <source>has bytes left over after its last image. Get the file again.</source>
        <translation>は最後の画像の後に余分なバイトがあります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has bytes left over: it declares {count} images of {shape}, {declared} bytes, but {there} follow its header. Get the file again.</source>
        <translation>には余分なバイトがあります。{shape} の画像 {count} 枚、{declared} バイトを宣言していますが、ヘッダーの後に {there} バイトあります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has bytes left over: its tensors take {size} bytes, but {there} follow its header. Get the file again.</source>
        <translation>には余分なバイトがあります。テンソルは {size} バイトですが、ヘッダーの後に {there} バイトあります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has bytes left over: {shape} values of type {type} take {size} bytes, but {there} follow the header. Get the file again.</source>
        <translation>には余分なバイトがあります。型 {type} の値 {shape} は {size} バイトですが、ヘッダーの後に {there} バイトあります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>has data_offsets that are not two whole numbers from 0.</source>
        <translation>の data_offsets が 0 以上の 2 つの整数ではありません。</translation>
    </message>
    <message>
        <source>has more than 64 dimensions.</source>
        <translation>は 64 次元を超えています。</translation>
    </message>
    <message>
        <source>has no recording.</source>
        <translation>に記録がありません。</translation>
    </message>
    <message>
        <source>has samples without their mean and deviation.</source>
        <translation>にサンプルの平均と標準偏差がありません。</translation>
    </message>
    <message>
        <source>has the method {method} twice.</source>
        <translation>に手法 {method} が 2 回あります。</translation>
    </message>
    <message>
        <source>has the shape {shape}, too large for any memory.</source>
        <translation>の形 {shape} はどんなメモリにも大きすぎます。</translation>
    </message>
    <message>
        <source>has the unknown method {id}.{hint}</source>
        <translation>に未知の手法 {id} があります。{hint}</translation>
    </message>
    <message>
        <source>has {components} components, but {componentDeviations} of their deviations.</source>
        <translation>には {components} 個の成分がありますが、その標準偏差は {componentDeviations} 個です。</translation>
    </message>
    <message>
        <source>has {labels} labels for {count} images.</source>
        <translation>のラベルは {labels} 個ですが、画像は {count} 枚です。</translation>
    </message>
    <message>
        <source>hold {bytes} bytes: a {shape} image has {float}.</source>
        <translation>は {bytes} バイトです。{shape} の画像は {float} バイトです。</translation>
    </message>
    <message>
        <source>holds &apos;{name}&apos; as a sparse file, which is not supported; archive it without tar&apos;s option for that.</source>
        <translation>の &apos;{name}&apos; はスパースファイルで、対応していません。tar のそのオプションを使わずにアーカイブしてください。</translation>
    </message>
    <message>
        <source>holds &apos;{name}&apos; of {size} bytes; {limit} are allowed here.</source>
        <translation>の &apos;{name}&apos; は {size} バイトです。ここで許されるのは {limit} バイトです。</translation>
    </message>
    <message>
        <source>holds Python objects, which are never loaded; save it with a numeric dtype such as float32.</source>
        <translation>は Python オブジェクトで、決して読み込まれません。float32 などの数値の dtype で保存してください。</translation>
    </message>
    <message>
        <source>holds a pickle of more than a million values, which no file of weights needs. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>の pickle は値が 100 万を超えており、重みのファイルには不要です。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds a pickle of more than the {limit} bytes allowed here. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>の pickle はここで許される {limit} バイトを超えています。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds a tensor of unknown type.</source>
        <translation>に未知の型のテンソルがあります。</translation>
    </message>
    <message>
        <source>holds a tensor that repeats its numbers until they are more than are stored, which no weights do. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>のテンソルは、保存された数より多くなるまで数を繰り返しており、重みにはないことです。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds complex numbers ({type}); save the real and imaginary parts as arrays of real numbers.</source>
        <translation>は複素数です ({type})。実部と虚部を実数の配列として保存してください。</translation>
    </message>
    <message>
        <source>holds no tensors. Save the weights: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>にテンソルがありません。重みを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds records (a structured dtype), not numbers; save one field of it as an array of its own.</source>
        <translation>は数ではなくレコード(構造化 dtype)です。1 つのフィールドを独立した配列として保存してください。</translation>
    </message>
    <message>
        <source>holds the same numbers again and again, until they are more than any memory holds. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>は同じ数を、どんなメモリにも入らなくなるまで繰り返しています。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds values more than 32 deep within one another, or within themselves, which no file of weights does. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>の値は 32 段を超えて入れ子になっているか、自分自身を含んでおり、重みのファイルにはないことです。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds values of type &apos;{type}&apos;; Inkling reads float16, float32, float64, integers of 8 to 64 bits and bool: save it with .astype(numpy.float32).</source>
        <translation>の値の型は &apos;{type}&apos; です。Inkling が読むのは float16、float32、float64、8〜64 ビットの整数、bool です。.astype(numpy.float32) を付けて保存してください。</translation>
    </message>
    <message>
        <source>holds values within values without end, which no file of weights does. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>の値は果てしなく入れ子になっており、重みのファイルにはないことです。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds {size} bytes in &apos;{name}&apos;, more than the {limit} allowed here. Get the file again.</source>
        <translation>の &apos;{name}&apos; は {size} バイトで、ここで許される {limit} バイトを超えています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>ill-conditioned</source>
        <translation>悪条件</translation>
    </message>
    <message>
        <source>ill-conditioned matrix, κ = {kappa}</source>
        <translation>悪条件の行列、κ = {kappa}</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像 (image)</translation>
    </message>
    <message>
        <source>image {index}</source>
        <translation>画像 {index}</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立 (independent)</translation>
    </message>
    <message>
        <source>independent is Algorithm 1&apos;s sqrt(2 alpha) z, whose iterate is noisier than the prior is told by about the share r/2; averaged takes the mean of two successive z, which keeps the noise level; consistent draws just what keeps it: images are cleaner, and samples differ too little, by r/2 of their variance.</source>
        <translation>independent はアルゴリズム 1 の sqrt(2 alpha) z で、反復値は事前分布に伝えるより割合 r/2 ほどノイズが多くなります。averaged は続く 2 つの z の平均を使い、ノイズレベルを保ちます。consistent はそれを保つだけのノイズを引きます。画像はきれいになりますが、サンプルの違いは分散の r/2 だけ小さくなりすぎます。</translation>
    </message>
    <message>
        <source>ink scaled to {size} and its centre of mass put in the middle</source>
        <translation>描線を {size} に拡大縮小し、重心を中央に配置</translation>
    </message>
    <message>
        <source>inkling study</source>
        <translation>inkling study</translation>
    </message>
    <message>
        <source>inkling-cli priors show PRIOR</source>
        <translation>inkling-cli priors show PRIOR</translation>
    </message>
    <message>
        <source>is a TorchScript file: it holds a program, which is not run. Save its weights alone: torch.save(torch.jit.load(&quot;model.pt&quot;).state_dict(), &quot;weights.pth&quot;).</source>
        <translation>は TorchScript ファイルです。プログラムを含み、実行されません。重みだけを保存してください: torch.save(torch.jit.load(&quot;model.pt&quot;).state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>is a damaged zip archive: {what}. Get the file again.</source>
        <translation>は壊れた zip アーカイブです: {what}。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is a device, not a regular file; copy its contents to one first.</source>
        <translation>は通常のファイルではなくデバイスです。先に内容をファイルにコピーしてください。</translation>
    </message>
    <message>
        <source>is a folder, not a file. Name a file.</source>
        <translation>はファイルではなくフォルダーです。ファイルを指定してください。</translation>
    </message>
    <message>
        <source>is a label file; give the images that belong to it (their name has idx3 in it).</source>
        <translation>はラベルファイルです。対応する画像(名前に idx3 を含むもの)を与えてください。</translation>
    </message>
    <message>
        <source>is a pipe, not a regular file; copy its contents to one first.</source>
        <translation>は通常のファイルではなくパイプです。先に内容をファイルにコピーしてください。</translation>
    </message>
    <message>
        <source>is a socket, not a regular file; copy its contents to one first.</source>
        <translation>は通常のファイルではなくソケットです。先に内容をファイルにコピーしてください。</translation>
    </message>
    <message>
        <source>is a zip archive with a compression that is not known here. Pack it again.</source>
        <translation>は未知の圧縮方式の zip アーカイブです。作り直してください。</translation>
    </message>
    <message>
        <source>is a zip archive without its end, where the directory of its contents stands: it is truncated or damaged. Get the file again.</source>
        <translation>は内容のディレクトリーがある末尾を欠いた zip アーカイブです。途中で切れているか、壊れています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is a zip archive, but none that torch.save wrote: it has no data.pkl. Name a .pth or .pt file.</source>
        <translation>は zip アーカイブですが、torch.save が書いたものではありません。data.pkl がありません。.pth または .pt ファイルを指定してください。</translation>
    </message>
    <message>
        <source>is an encrypted zip archive. Unpack it and pack it without.</source>
        <translation>は暗号化された zip アーカイブです。展開して、暗号化せずに作り直してください。</translation>
    </message>
    <message>
        <source>is compressed, and this build has no zlib: pack it again without compression.</source>
        <translation>は圧縮されていますが、このビルドには zlib がありません。圧縮せずに作り直してください。</translation>
    </message>
    <message>
        <source>is compressed; gunzip it first.</source>
        <translation>は圧縮されています。先に gunzip してください。</translation>
    </message>
    <message>
        <source>is cut off: it ends before its picture does. Get the file again.</source>
        <translation>は途中で切れています。画像が終わる前にファイルが終わっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: a number in a header is malformed. Get the file again.</source>
        <translation>は壊れています。ヘッダーの数の形式が正しくありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: a pax record has no &apos;=&apos;. Get the file again.</source>
        <translation>は壊れています。pax レコードに &apos;=&apos; がありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: a pax record is malformed. Get the file again.</source>
        <translation>は壊れています。pax レコードの形式が正しくありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: a pax size is malformed. Get the file again.</source>
        <translation>は壊れています。pax の大きさの形式が正しくありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: a tensor in it is described wrongly. Get the file again.</source>
        <translation>は壊れています。中のテンソルの記述が誤っています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it has fewer numbers than it says. Get the file again.</source>
        <translation>は壊れています。数の個数が記載より少なくなっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it has more or fewer numbers than it says. Get the file again.</source>
        <translation>は壊れています。数の個数が記載と異なります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it holds a name record of {size} bytes. Get the file again.</source>
        <translation>は壊れています。{size} バイトの名前レコードがあります。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it holds {value}, and says that {white} is its largest value. Get the file again.</source>
        <translation>は壊れています。最大値を {white} としながら {value} を含んでいます。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it is not laid out as torch.save does it. Get the file again.</source>
        <translation>は壊れています。torch.save の構成になっていません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it is not valid gzip data ({reason}); get the file again.</source>
        <translation>は壊れています。正しい gzip データではありません ({reason})。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: it is not valid gzip data; get the file again.</source>
        <translation>は壊れています。正しい gzip データではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: its header is not valid JSON. Get the file again.</source>
        <translation>は壊れています。ヘッダーが正しい JSON ではありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: its pickle makes no sense at byte {position}. Get the file again.</source>
        <translation>は壊れています。pickle が {position} バイト目で意味をなしません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is damaged: its tensor &apos;{tensor}&apos; holds NaN or infinity. Get the file again, or save the weights from before the training failed.</source>
        <translation>は壊れています。テンソル &apos;{tensor}&apos; に NaN または無限大があります。ファイルを取り直すか、学習が失敗する前の重みを保存してください。</translation>
    </message>
    <message>
        <source>is damaged: tensor &apos;{tensor}&apos; holds NaN or infinity. Get the file again, or train it again.</source>
        <translation>は壊れています。テンソル &apos;{tensor}&apos; に NaN または無限大があります。ファイルを取り直すか、学習し直してください。</translation>
    </message>
    <message>
        <source>is damaged: the checksum of the header at byte {position} is wrong. Get the file again.</source>
        <translation>は壊れています。{position} バイト目のヘッダーのチェックサムが違います。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>は空です。</translation>
    </message>
    <message>
        <source>is followed by a zero byte, so it is not a file name.</source>
        <translation>はゼロバイトを含むため、ファイル名ではありません。</translation>
    </message>
    <message>
        <source>is larger than the {limit} bytes allowed here.</source>
        <translation>はここで許される {limit} バイトを超えています。</translation>
    </message>
    <message>
        <source>is malformed: tensor &apos;{tensor}&apos; {why}</source>
        <translation>の形式が正しくありません: テンソル &apos;{tensor}&apos; {why}</translation>
    </message>
    <message>
        <source>is malformed: the data of tensor &apos;{tensor}&apos; begin at byte {begin} instead of {end} (gap). Get the file again.</source>
        <translation>の形式が正しくありません。テンソル &apos;{tensor}&apos; のデータが {end} ではなく {begin} バイト目から始まっています(隙間)。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is malformed: the data of tensor &apos;{tensor}&apos; begin at byte {begin} instead of {end} (overlap). Get the file again.</source>
        <translation>の形式が正しくありません。テンソル &apos;{tensor}&apos; のデータが {end} ではなく {begin} バイト目から始まっています(重なり)。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is named by a number, which image&apos;s it is.</source>
        <translation>はどの画像のものかが番号で示されています。</translation>
    </message>
    <message>
        <source>is no longer finite</source>
        <translation>が有限でなくなりました</translation>
    </message>
    <message>
        <source>is not a file name.</source>
        <translation>はファイル名ではありません。</translation>
    </message>
    <message>
        <source>is not a safetensors file: its header would have {size} bytes (2 to {most} are possible).</source>
        <translation>は safetensors ファイルではありません。ヘッダーが {size} バイトになります(2 から {most} まで)。</translation>
    </message>
    <message>
        <source>is not a safetensors file: no JSON object follows its first 8 bytes.</source>
        <translation>は safetensors ファイルではありません。最初の 8 バイトの後に JSON オブジェクトがありません。</translation>
    </message>
    <message>
        <source>is not a tar archive (it does not begin as one).</source>
        <translation>は tar アーカイブではありません(先頭がその形式ではありません)。</translation>
    </message>
    <message>
        <source>is not a tar archive: it is too short.</source>
        <translation>は tar アーカイブではありません。短すぎます。</translation>
    </message>
    <message>
        <source>is not an IDX file of labels.</source>
        <translation>はラベルの IDX ファイルではありません。</translation>
    </message>
    <message>
        <source>is not an IDX image file (it does not begin as one).</source>
        <translation>は IDX 画像ファイルではありません(先頭がその形式ではありません)。</translation>
    </message>
    <message>
        <source>is of .npy version {major}.{minor}; versions 1.0 to 3.0 are known.</source>
        <translation>は .npy のバージョン {major}.{minor} です。扱えるのは 1.0 から 3.0 です。</translation>
    </message>
    <message>
        <source>is of type {type}; F32, F64, F16 and BF16 are known.</source>
        <translation>の型は {type} です。扱えるのは F32、F64、F16、BF16 です。</translation>
    </message>
    <message>
        <source>is truncated: &apos;{name}&apos; should have {size} bytes, but {there} follow. Get the file again.</source>
        <translation>は途中で切れています。&apos;{name}&apos; は {size} バイトのはずですが、{there} バイトしかありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: it declares {count} images of {shape}, {declared} bytes, but {there} follow its header. Get the file again.</source>
        <translation>は途中で切れています。{shape} の画像 {count} 枚、{declared} バイトを宣言していますが、ヘッダーの後には {there} バイトしかありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: it declares {count} images of {shape}, {declared} bytes, more than {there} compressed bytes can hold. Get the file again.</source>
        <translation>は途中で切れています。{shape} の画像 {count} 枚、{declared} バイトを宣言していますが、圧縮された {there} バイトには入りません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: it ends after {size} bytes, but {count} more should follow byte {position}. Get the file again.</source>
        <translation>は途中で切れています。{size} バイトで終わっていますが、{position} バイト目の後にあと {count} バイト必要です。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: it ends after {size} bytes. Get the file again.</source>
        <translation>は途中で切れています。{size} バイトで終わっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: its compressed data end early; get the file again.</source>
        <translation>は途中で切れています。圧縮データが早く終わっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: its decompressed contents end early; get the file again.</source>
        <translation>は途中で切れています。解凍した内容が早く終わっています。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: its pickle does not end. Get the file again.</source>
        <translation>は途中で切れています。pickle が終わっていません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: its tensors take {size} bytes, but {there} follow its header. Get the file again.</source>
        <translation>は途中で切れています。テンソルは {size} バイトですが、ヘッダーの後には {there} バイトしかありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: the end mark of the archive is incomplete. Get the file again.</source>
        <translation>は途中で切れています。アーカイブの終わりの印が不完全です。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: the end mark of the archive is missing. Get the file again.</source>
        <translation>は途中で切れています。アーカイブの終わりの印がありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is truncated: {shape} values of type {type} take {size} bytes, but {there} follow the header. Get the file again.</source>
        <translation>は途中で切れています。型 {type} の値 {shape} は {size} バイトですが、ヘッダーの後には {there} バイトしかありません。ファイルを取り直してください。</translation>
    </message>
    <message>
        <source>is {height}×{width} pixels: a picture may have sides of at most {most}. Scale it down first.</source>
        <translation>は {height}×{width} 画素です。画像の辺の上限は {most} です。先に縮小してください。</translation>
    </message>
    <message>
        <source>is {schema}, and this version of Inkling knows {fileSchema}. Use a newer Inkling.</source>
        <translation>は {schema} ですが、このバージョンの Inkling が扱えるのは {fileSchema} です。新しい Inkling を使ってください。</translation>
    </message>
    <message>
        <source>is {what}: it must be {needed}.</source>
        <translation>は {what} です。{needed} でなければなりません。</translation>
    </message>
    <message>
        <source>it also has a tensor &quot;{tensor}&quot;, {shape}</source>
        <translation>テンソル &quot;{tensor}&quot;、{shape} もあります</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>it has no tensor &quot;{tensor}&quot;</source>
        <translation>テンソル &quot;{tensor}&quot; がありません</translation>
    </message>
    <message>
        <source>it has no tensor &quot;{tensor}&quot;, which a batch norm needs</source>
        <translation>バッチ正規化に必要なテンソル &quot;{tensor}&quot; がありません</translation>
    </message>
    <message>
        <source>it has only an optimizer&apos;s state</source>
        <translation>最適化法の状態しかありません</translation>
    </message>
    <message>
        <source>it is a folder; give the name of a file.</source>
        <translation>フォルダーです。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>it is no chain of convolutions</source>
        <translation>畳み込みの連なりではありません</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>it is not a checkpoint of inkling-cli train</source>
        <translation>inkling-cli train のチェックポイントではありません</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <source>it lacks &quot;{key}&quot;</source>
        <translation>&quot;{key}&quot; がありません</translation>
    </message>
    <message>
        <source>it lacks one of descr, fortran_order and shape</source>
        <translation>descr、fortran_order、shape のいずれかがありません</translation>
    </message>
    <message>
        <source>it started from {then}, this training starts from {now} or from another state of it</source>
        <translation>{then} から始まっていますが、この学習は {now}、またはその別の状態から始まります</translation>
    </message>
    <message>
        <source>it takes {in} channels and gives {out}: a DnCNN gives as many as it takes, an FFDNet takes one more, for the noise level</source>
        <translation>入力が {in} チャンネル、出力が {out} です。DnCNN では入力と出力が同数、FFDNet ではノイズレベルのため入力が 1 つ多くなります</translation>
    </message>
    <message>
        <source>it was made with another {key} ({there} there, {here} here)</source>
        <translation>{key} が異なります(そちらは {there}、こちらは {here})</translation>
    </message>
    <message>
        <source>it would be larger than the file size limit (ulimit -f or the file system&apos;s).</source>
        <translation>ファイルサイズの上限(ulimit -f またはファイルシステムの上限)を超えます。</translation>
    </message>
    <message>
        <source>its directory is too large</source>
        <translation>ディレクトリーが大きすぎます</translation>
    </message>
    <message>
        <source>its directory is too short for its entries</source>
        <translation>ディレクトリーが項目の数に対して短すぎます</translation>
    </message>
    <message>
        <source>its images have one shape, and the card says any size</source>
        <translation>画像の形は 1 つですが、カードでは任意の大きさです</translation>
    </message>
    <message>
        <source>its layers are not equally wide</source>
        <translation>層の幅が揃っていません</translation>
    </message>
    <message>
        <source>its range is no noise level of 0.001 to 1000</source>
        <translation>範囲が 0.001 から 1000 のノイズレベルではありません</translation>
    </message>
    <message>
        <source>its schema</source>
        <translation>そのスキーマ</translation>
    </message>
    <message>
        <source>its schema is {schema}, and this version of Inkling knows 1 to {experimentSchema}. Use a newer Inkling.</source>
        <translation>スキーマが {schema} ですが、このバージョンの Inkling が扱えるのは 1 から {experimentSchema} です。新しい Inkling を使ってください。</translation>
    </message>
    <message>
        <source>its settings are damaged</source>
        <translation>設定が壊れています</translation>
    </message>
    <message>
        <source>its step is negative</source>
        <translation>ステップが負です</translation>
    </message>
    <message>
        <source>its step is no number</source>
        <translation>ステップが数ではありません</translation>
    </message>
    <message>
        <source>its table is {text}: it must be one of {known}.</source>
        <translation>table が {text} です。{known} のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>its tensor &quot;{tensor}&quot; is missing or of another size</source>
        <translation>テンソル &quot;{tensor}&quot; がないか、大きさが異なります</translation>
    </message>
    <message>
        <source>its tensors are named as those of {known}, not of {asked}</source>
        <translation>テンソルの名前が {asked} ではなく {known} のものです</translation>
    </message>
    <message>
        <source>its tensors are not numbered as a sequence of layers is</source>
        <translation>テンソルの番号が、層の並びのものではありません</translation>
    </message>
    <message>
        <source>its zip64 directory is missing</source>
        <translation>zip64 のディレクトリーがありません</translation>
    </message>
    <message>
        <source>kappa of the ill-conditioned matrix: its singular values fall geometrically, s_i/s_(i+1) = kappa^(1/M).</source>
        <translation>悪条件の行列の kappa: 特異値は等比的に下がり、s_i/s_(i+1) = kappa^(1/M) です。</translation>
    </message>
    <message>
        <source>l1</source>
        <translation>l1</translation>
    </message>
    <message>
        <source>l1 weight</source>
        <translation>l1 の重み</translation>
    </message>
    <message>
        <source>lacks the key &quot;{key}&quot;.</source>
        <translation>にキー &quot;{key}&quot; がありません。</translation>
    </message>
    <message>
        <source>laid on black, as on white nothing would be seen</source>
        <translation>白地では何も見えないため黒地に置きました</translation>
    </message>
    <message>
        <source>laid on white</source>
        <translation>白地に置きました</translation>
    </message>
    <message>
        <source>lambda: how much the denoised image counts; the measurements may move it by beta/sqrt(lambda).</source>
        <translation>lambda: ノイズ除去した画像の重み。測定値は画像を beta/sqrt(lambda) まで動かせます。</translation>
    </message>
    <message>
        <source>less than {count}, as many as there are</source>
        <translation>{count} 未満(ある数だけ)</translation>
    </message>
    <message>
        <source>libtorch&apos;s own</source>
        <translation>libtorch 自身のもの</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形 (linear)</translation>
    </message>
    <message>
        <source>linear:B:E:N, scaled-linear:B:E:N, cosine:N or an .npy file</source>
        <translation>linear:B:E:N、scaled-linear:B:E:N、cosine:N、または .npy ファイル</translation>
    </message>
    <message>
        <source>log-normal</source>
        <translation>対数正規 (log-normal)</translation>
    </message>
    <message>
        <source>log-uniform</source>
        <translation>対数一様 (log-uniform)</translation>
    </message>
    <message>
        <source>made from formulas</source>
        <translation>数式から作られたもの</translation>
    </message>
    <message>
        <source>made grey</source>
        <translation>グレーにしました</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>matrix kind</source>
        <translation>行列の種類</translation>
    </message>
    <message>
        <source>matrix {file}</source>
        <translation>行列 {file}</translation>
    </message>
    <message>
        <source>measuring the denoising error</source>
        <translation>ノイズ除去の誤差を測定しています</translation>
    </message>
    <message>
        <source>measuring the reconstruction error</source>
        <translation>復元誤差を測定しています</translation>
    </message>
    <message>
        <source>message passing&apos;s error bars: predicted against actual error, and how often the truth lies in the samples&apos; intervals</source>
        <translation>メッセージ伝播の誤差範囲: 予測誤差と実際の誤差、真の画像がサンプルの区間に入る頻度</translation>
    </message>
    <message>
        <source>message-passing: an estimate has a root mean square of {rms}, the prior&apos;s images about {usual}. Measurements of your own are on another scale than A times an image in [0, 1]: bring them, and {noise}, to it. Where Inkling made them, the prior&apos;s network is no denoiser at every level: {command} shows what it leaves.</source>
        <translation>message-passing: 推定の二乗平均平方根が {rms} ですが、事前分布の画像では約 {usual} です。自分の測定値の尺度が、A と [0, 1] の画像の積と異なります。測定値と {noise} をその尺度に合わせてください。Inkling が作った測定値なら、事前分布のネットワークがどこかのレベルでデノイザーになっていません。何が残るかは {command} でわかります。</translation>
    </message>
    <message>
        <source>method {index}</source>
        <translation>手法 {index}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>more than 0</source>
        <translation>0 より大きい値</translation>
    </message>
    <message>
        <source>muon</source>
        <translation>muon</translation>
    </message>
    <message>
        <source>must have exactly dtype, shape and data_offsets.</source>
        <translation>は dtype、shape、data_offsets だけをもたなければなりません。</translation>
    </message>
    <message>
        <source>ncsnv2</source>
        <translation>ncsnv2</translation>
    </message>
    <message>
        <source>ncsnv2-celeba</source>
        <translation>ncsnv2-celeba</translation>
    </message>
    <message>
        <source>ncsnv2-cifar10</source>
        <translation>ncsnv2-cifar10</translation>
    </message>
    <message>
        <source>ncsnv2-ffhq</source>
        <translation>ncsnv2-ffhq</translation>
    </message>
    <message>
        <source>ncsnv2-mnist</source>
        <translation>ncsnv2-mnist</translation>
    </message>
    <message>
        <source>ncsnv2deeper</source>
        <translation>ncsnv2deeper</translation>
    </message>
    <message>
        <source>ncsnv2deepest</source>
        <translation>ncsnv2deepest</translation>
    </message>
    <message>
        <source>no permission to write there; choose a folder that is yours.</source>
        <translation>書き込む権限がありません。自分のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>no tensor</source>
        <translation>テンソルなし</translation>
    </message>
    <message>
        <source>no text at character {position}</source>
        <translation>{position} 文字目にテキストがありません</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ノイズ (noise)</translation>
    </message>
    <message>
        <source>noise of 0.001 to 1 before 1, 2 and 3 bits</source>
        <translation>1、2、3 ビットの前に 0.001 から 1 のノイズ</translation>
    </message>
    <message>
        <source>noise σ = {}</source>
        <translation>ノイズ σ = {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none needed: made from formulas, without data</source>
        <translation>不要: データを使わず、数式から作られています</translation>
    </message>
    <message>
        <source>of at most {most} values</source>
        <translation>最大 {most} 個の値</translation>
    </message>
    <message>
        <source>of shape {shape} takes {size} bytes, but its data_offsets are {begin} and {end}.</source>
        <translation>は形 {shape} で {size} バイトですが、data_offsets は {begin} と {end} です。</translation>
    </message>
    <message>
        <source>one bit for each number of a portrait, spent as N one-bit measurements, N/2 of two bits or N/3 of three (12,288 bits of a 64x64 portrait in colour)</source>
        <translation>肖像の数 1 個につき 1 ビットを、1 ビットの測定 N 個、2 ビットの測定 N/2 個、3 ビットの測定 N/3 個に使う (64x64 のカラー肖像で 12,288 ビット)</translation>
    </message>
    <message>
        <source>one in colour</source>
        <translation>カラー画像 1 枚</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>{choices} のいずれか</translation>
    </message>
    <message>
        <source>one to six digits from 1 to 9 with commas between them, as 1,2</source>
        <translation>コンマで区切った 1 から 9 の数字 1〜6 個、1,2 など</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>out of memory</translation>
    </message>
    <message>
        <source>padded with black to {size}</source>
        <translation>{size} まで黒で余白を追加</translation>
    </message>
    <message>
        <source>padded with white to {size}</source>
        <translation>{size} まで白で余白を追加</translation>
    </message>
    <message>
        <source>photographs: measurements for every eighth, fourth, second and each number, of 1, 2 and 3 bits</source>
        <translation>写真: 数の 8 個、4 個、2 個、1 個につき 1 測定、1、2、3 ビット</translation>
    </message>
    <message>
        <source>pictures (PNG, JPEG, BMP, GIF, PGM or PPM)</source>
        <translation>画像 (PNG、JPEG、BMP、GIF、PGM、PPM)</translation>
    </message>
    <message>
        <source>pixel mask</source>
        <translation>画素マスク</translation>
    </message>
    <message>
        <source>plain blocks are not depthwise</source>
        <translation>plain ブロックは depthwise ではありません</translation>
    </message>
    <message>
        <source>plain blocks have no normalisation, groups must be 0</source>
        <translation>plain ブロックには正規化がないため、groups は 0 でなければなりません</translation>
    </message>
    <message>
        <source>plain-denoiser</source>
        <translation>plain-denoiser</translation>
    </message>
    <message>
        <source>posterior samples: squared error over variance, how often the truth lies in the 80 % intervals of pixels and of random projections, and its rank among the samples</source>
        <translation>事後サンプル: 二乗誤差と分散の比、真の画像が画素とランダム射影の 80 % 区間に入る頻度、サンプルの中での順位</translation>
    </message>
    <message>
        <source>predictions that are corrected by simulation: masks, transforms without signs, matrices from files</source>
        <translation>シミュレーションで補正する予測: マスク、符号反転なしの変換、ファイルの行列</translation>
    </message>
    <message>
        <source>prior format</source>
        <translation>事前分布の形式</translation>
    </message>
    <message>
        <source>prior {}</source>
        <translation>事前分布 {}</translation>
    </message>
    <message>
        <source>products with dense matrices take many times longer on the reference BLAS than on OpenBLAS: install libopenblas0.</source>
        <translation>密行列との積は、参照実装の BLAS では OpenBLAS の何倍も時間がかかります。libopenblas0 をインストールしてください。</translation>
    </message>
    <message>
        <source>qcs-sgm, qcs-sgm+, linear or jalal</source>
        <translation>qcs-sgm、qcs-sgm+、linear、または jalal</translation>
    </message>
    <message>
        <source>r = alpha_t/beta_t^2, the step relative to the noise level. auto: the largest that is stable where the iterate is, at most 0.5. A larger one may diverge.</source>
        <translation>r = alpha_t/beta_t^2、ノイズレベルに対するステップの比。auto: 反復値の位置で安定な最大値、最大 0.5。これより大きいと発散することがあります。</translation>
    </message>
    <message>
        <source>random DCT rows</source>
        <translation>ランダムな DCT 行</translation>
    </message>
    <message>
        <source>random DFT rows</source>
        <translation>ランダムな DFT 行</translation>
    </message>
    <message>
        <source>random Hadamard rows</source>
        <translation>ランダムなアダマール行</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>ランダムな重み</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>そのまま (raw)</translation>
    </message>
    <message>
        <source>rho of the correlated matrix: rows and columns correlate as rho^|i-j|.</source>
        <translation>相関のある行列の rho: 行どうし、列どうしは rho^|i-j| の相関をもちます。</translation>
    </message>
    <message>
        <source>rho of the first round: the noise level between the two images.</source>
        <translation>最初のラウンドの rho: 2 つの画像の間のノイズレベル。</translation>
    </message>
    <message>
        <source>rho of the last round.</source>
        <translation>最後のラウンドの rho。</translation>
    </message>
    <message>
        <source>scaled to {size}</source>
        <translation>{size} に拡大縮小</translation>
    </message>
    <message>
        <source>scaled to {size} by the nearest pixel</source>
        <translation>{size} に最近傍で拡大縮小</translation>
    </message>
    <message>
        <source>score</source>
        <translation>スコア (score)</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>シード {}</translation>
    </message>
    <message>
        <source>settings of BIHT, l1 and total variation, on images that no table shows; the best are their defaults</source>
        <translation>BIHT、l1、全変動の設定を、どの表にもない画像で試す。最良のものが既定値</translation>
    </message>
    <message>
        <source>settings of CSGM, BIPG and OneShot on the decoder digits-vae, on images that no table shows; the best are their defaults</source>
        <translation>CSGM、BIPG、OneShot の設定を、デコーダ digits-vae とどの表にもない画像で試す。最良のものが既定値</translation>
    </message>
    <message>
        <source>settings of DPS, DiffPIR, DAPS, split Gibbs and SIM-DMIS, on images that no table shows; the best are their defaults</source>
        <translation>DPS、DiffPIR、DAPS、split Gibbs、SIM-DMIS の設定を、どの表にもない画像で試す。最良のものが既定値</translation>
    </message>
    <message>
        <source>sigma, the standard deviation of the Gaussian noise that is added before the quantizer: y = Q(A x + n).</source>
        <translation>sigma、量子化器の前に加わるガウスノイズの標準偏差: y = Q(A x + n)。</translation>
    </message>
    <message>
        <source>something follows the closing brace</source>
        <translation>閉じ括弧の後に余分なものがあります</translation>
    </message>
    <message>
        <source>state evolution predicts</source>
        <translation>状態発展で予測できる</translation>
    </message>
    <message>
        <source>tau, the step in units of 1/M for entries of variance 1.</source>
        <translation>tau、分散 1 の要素に対し、1/M を単位とするステップ幅。</translation>
    </message>
    <message>
        <source>tau, the step in units of the image&apos;s length over M, for entries of variance 1.</source>
        <translation>tau、分散 1 の要素に対し、画像の長さ / M を単位とするステップ幅。</translation>
    </message>
    <message>
        <source>ten digits from 200 one-bit measurements, by every method: of the images that are named</source>
        <translation>1 ビットの測定 200 個から数字 10 個を、すべての手法で: 指定した画像について</translation>
    </message>
    <message>
        <source>ten digits: a minute of one core, --method message-passing: 1 second</source>
        <translation>数字 10 個: 1 コアで 1 分、--method message-passing: 1 秒</translation>
    </message>
    <message>
        <source>ten digits: nine minutes on one core</source>
        <translation>数字 10 個: 1 コアで 9 分</translation>
    </message>
    <message>
        <source>ten digits: ten minutes on a core shared with other work</source>
        <translation>数字 10 個: ほかの処理と共用の 1 コアで 10 分</translation>
    </message>
    <message>
        <source>the card&apos;s shape is not that of the network, any size of its channels and multiple</source>
        <translation>カードの形が、ネットワークの形(そのチャンネル数と倍数での任意の大きさ)と異なります</translation>
    </message>
    <message>
        <source>the checksum of &apos;{name}&apos; is wrong</source>
        <translation>&apos;{name}&apos; のチェックサムが違います</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another disk.</source>
        <translation>ディスクがいっぱいです。空きを作るか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>the dither is auto, as signs alone say nothing of the brightness</source>
        <translation>ディザは auto になります(符号だけでは明るさがわからないため)</translation>
    </message>
    <message>
        <source>the file system is read-only; choose another folder.</source>
        <translation>ファイルシステムが読み取り専用です。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>the folder &apos;{folder}&apos; does not exist; create it or choose another.</source>
        <translation>フォルダー &apos;{folder}&apos; がありません。作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>the gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>the key &apos;{key}&apos; is unknown</source>
        <translation>キー &apos;{key}&apos; は未知です</translation>
    </message>
    <message>
        <source>the key &apos;{key}&apos; stands twice</source>
        <translation>キー &apos;{key}&apos; が 2 回あります</translation>
    </message>
    <message>
        <source>the list is in use already</source>
        <translation>一覧はすでに使用中です</translation>
    </message>
    <message>
        <source>the matrix is {free}, as {held} would have to be held in memory</source>
        <translation>行列は {free} になります({held} ではメモリに保持する必要があるため)</translation>
    </message>
    <message>
        <source>the matrix {name} is not known: it must be one of {known}.</source>
        <translation>行列 {name} は未知です。{known} のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>the multiple {multiple} does not divide by {step} (patch times 2 for each further level)</source>
        <translation>倍数 {multiple} が {step}(patch に、後の各レベルにつき 2 をかけたもの)で割り切れません</translation>
    </message>
    <message>
        <source>the name of a prior or a .safetensors file</source>
        <translation>事前分布の名前または .safetensors ファイル</translation>
    </message>
    <message>
        <source>the norm of &quot;{tensor}&quot; divides by zero, or by the root of a negative number</source>
        <translation>&quot;{tensor}&quot; の正規化が、ゼロまたは負の数の平方根で割っています</translation>
    </message>
    <message>
        <source>the number of levels</source>
        <translation>レベルの数</translation>
    </message>
    <message>
        <source>the number of pixels and channels</source>
        <translation>画素数とチャンネル数</translation>
    </message>
    <message>
        <source>the place of one of the answers, counted from 0</source>
        <translation>0 から数えた答えの位置</translation>
    </message>
    <message>
        <source>the place of one of the values, counted from 0</source>
        <translation>0 から数えた値の位置</translation>
    </message>
    <message>
        <source>the prior&apos;s card</source>
        <translation>事前分布のカード</translation>
    </message>
    <message>
        <source>the reference BLAS</source>
        <translation>参照実装の BLAS</translation>
    </message>
    <message>
        <source>the same images under the digits&apos; prior and under the garments&apos;</source>
        <translation>同じ画像を、数字の事前分布と衣服の事前分布で</translation>
    </message>
    <message>
        <source>the shape holds something other than whole numbers</source>
        <translation>形に整数でないものがあります</translation>
    </message>
    <message>
        <source>the shape is not a tuple</source>
        <translation>形がタプルではありません</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>その名前のファイルがあります</translation>
    </message>
    <message>
        <source>there is no home folder</source>
        <translation>ホームフォルダーがありません</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>その名前のものがすでにあります</translation>
    </message>
    <message>
        <source>three grey images</source>
        <translation>グレースケール画像 3 枚</translation>
    </message>
    <message>
        <source>torchscript</source>
        <translation>torchscript</translation>
    </message>
    <message>
        <source>true</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>two noise levels, as 0.01:50</source>
        <translation>2 つのノイズレベル、0.01:50 など</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>不明な理由</translation>
    </message>
    <message>
        <source>unquantized measurements under a condition number of 1000: the exact likelihood score against that of Jalal et al.</source>
        <translation>条件数 1000 での量子化なしの測定: 厳密な尤度スコアと Jalal らのスコア</translation>
    </message>
    <message>
        <source>uses the pickle instruction {name}, which weights have no need of and which is not followed. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>は、重みには不要で実行されない pickle 命令 {name} を使っています。重みだけを保存してください: torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>vae</source>
        <translation>vae</translation>
    </message>
    <message>
        <source>ve</source>
        <translation>ve</translation>
    </message>
    <message>
        <source>ve: it is given x + sigma z and sigma; vp: sqrt(a) x + sqrt(1 - a) z and the number of the step, from 0 on, as networks of DDPM are; between two steps a fraction.</source>
        <translation>ve: x + sigma z と sigma を与えます。vp: sqrt(a) x + sqrt(1 - a) z と、DDPM のネットワークのように 0 から始まるステップ番号を与えます。2 つのステップの間は小数です。</translation>
    </message>
    <message>
        <source>vp</source>
        <translation>vp</translation>
    </message>
    <message>
        <source>was written by a machine that stores numbers the other way round (big endian). Save it again on another.</source>
        <translation>は数のバイト順が逆のマシン(ビッグエンディアン)で書かれています。別のマシンで保存し直してください。</translation>
    </message>
    <message>
        <source>wavelet</source>
        <translation>ウェーブレット (wavelet)</translation>
    </message>
    <message>
        <source>what `predict` says without any image, against message passing&apos;s result</source>
        <translation>画像なしで `predict` が示す値と、メッセージ伝播の結果</translation>
    </message>
    <message>
        <source>what its directory names lies outside the file</source>
        <translation>ディレクトリーが示すものがファイルの外にあります</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>with seven convolutions it is IRCNN, whose convolutions are dilated</source>
        <translation>畳み込みが 7 つなので、拡張畳み込みをもつ IRCNN です</translation>
    </message>
    <message>
        <source>without any ink</source>
        <translation>描線がありません</translation>
    </message>
    <message>
        <source>x holds {images} images and the measurements are of {measured}: give as many of both.</source>
        <translation>x の画像は {images} 枚、測定値の画像は {measured} 枚です。同じ数にしてください。</translation>
    </message>
    <message>
        <source>your disk quota is used up; free some space or choose another disk.</source>
        <translation>ディスクの割り当てを使い切りました。空きを作るか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>zeta, the length of the step towards the measurements, whose gradient is divided by the norm of its residual.</source>
        <translation>zeta、測定値に向かうステップの長さ。勾配は残差のノルムで割ります。</translation>
    </message>
    <message>
        <source>zeta, the share of the added noise&apos;s variance that is drawn anew; the rest is the iterate&apos;s own.</source>
        <translation>zeta、加えるノイズの分散のうち新しく引く割合。残りは反復値自身のノイズです。</translation>
    </message>
    <message>
        <source>{budget} bits in all, to be shared out: many measurements that are coarse, or few that are fine? Now: {shared}, {psnr} dB on average over ten digits.</source>
        <translation>全部で {budget} ビットを分けます。粗い測定を多くするか、細かい測定を少なくするか。現在: {shared}、数字 10 個の平均で {psnr} dB。</translation>
    </message>
    <message>
        <source>{column} {value} has several rows for one image with the same options, so that no difference to it can be told. Choose another.</source>
        <translation>{column} {value} には、同じオプションで 1 枚の画像に複数の行があり、差を求められません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>{count} images of &apos;{file}&apos;</source>
        <translation>&apos;{file}&apos; の {count} 枚の画像</translation>
    </message>
    <message>
        <source>{failed} of {cells} cells have failed, which is kept in their place; with {retry} they are run again. The first: {first}</source>
        <translation>{cells} セル中 {failed} セルが失敗し、その記録が残されています。{retry} で再実行できます。最初のもの: {first}</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} を削除できません: {reason}。</translation>
    </message>
    <message>
        <source>{file} has {columns} columns, but the image has {pixels} pixels ({shape}). The matrix needs one column for each pixel.</source>
        <translation>{file} は {columns} 列ですが、画像は {pixels} 画素 ({shape}) です。列は画素ごとに 1 つ必要です。</translation>
    </message>
    <message>
        <source>{file} has {rows} rows, but {asked} measurements were asked for. Both must be the same.</source>
        <translation>{file} は {rows} 行ですが、求められた測定は {asked} 個です。同じ数でなければなりません。</translation>
    </message>
    <message>
        <source>{file} holds an array of shape {shape}. A matrix needs two dimensions: measurements × pixels.</source>
        <translation>{file} は形 {shape} の配列です。行列は測定数 × 画素数の 2 次元でなければなりません。</translation>
    </message>
    <message>
        <source>{file} holds values too large for 32-bit numbers. Scale the matrix and the measurements down.</source>
        <translation>{file} に 32 ビットの数には大きすぎる値があります。行列と測定値に小さな係数をかけてください。</translation>
    </message>
    <message>
        <source>{file} is an operator on images of {measured}, but the prior&apos;s are {pixels}. Both must be the same.</source>
        <translation>{file} は {measured} の画像の演算子ですが、事前分布の画像は {pixels} です。同じでなければなりません。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off at byte {at}. Get the file again, or open an older one.</source>
        <translation>{file} は {at} バイト目で壊れているか切れています。ファイルを取り直すか、古いものを開いてください。</translation>
    </message>
    <message>
        <source>{file} is no prior of Inkling: its metadata has no &quot;{key}&quot;. Train one with inkling-cli train.</source>
        <translation>{file} は Inkling の事前分布ではありません。メタデータに &quot;{key}&quot; がありません。inkling-cli train で学習してください。</translation>
    </message>
    <message>
        <source>{file} is not Inkling&apos;s engine. Build the target inkling-engine, or set INKLING_ENGINE to its file.</source>
        <translation>{file} は Inkling のエンジンではありません。ターゲット inkling-engine をビルドするか、INKLING_ENGINE にそのファイルを設定してください。</translation>
    </message>
    <message>
        <source>{file} is not among your own priors ({folder}), and no other file is removed: remove it yourself, if it is yours.</source>
        <translation>{file} はあなたの事前分布のフォルダー ({folder}) になく、ほかのファイルは削除しません。自分のものなら自分で削除してください。</translation>
    </message>
    <message>
        <source>{file} is of a format that has no place for a card, so that nothing can be noted in it. Name a prior that inkling-cli train made.</source>
        <translation>{file} の形式にはカードの場所がないため、何も書き込めません。inkling-cli train で作った事前分布を指定してください。</translation>
    </message>
    <message>
        <source>{file} is the engine of another Inkling ({theirs}; this is {ours}). Build program and engine again, together, or set INKLING_ENGINE to the engine that this program was built with.</source>
        <translation>{file} は別の Inkling のエンジンです({theirs}。こちらは {ours})。プログラムとエンジンを一緒にビルドし直すか、このプログラムと一緒にビルドしたエンジンを INKLING_ENGINE に設定してください。</translation>
    </message>
    <message>
        <source>{file} is there already, and no checkpoint says that this training wrote it. Name another file with {output}, or add {overwrite} to replace it.</source>
        <translation>{file} がすでにあり、この学習が書いたものだと示すチェックポイントがありません。{output} で別のファイルを指定するか、置き換えるには {overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>{file} is there already, and no log of a training. Name another file with {log}, or add {overwrite} to replace it.</source>
        <translation>{file} がすでにあり、学習の記録ではありません。{log} で別のファイルを指定するか、置き換えるには {overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>{file} is {shape}, but the measurements are of {images} images of {pixels} pixels: give {images}×{pixels} numbers.</source>
        <translation>{file} は {shape} ですが、測定値は {pixels} 画素の画像 {images} 枚のものです。{images}×{pixels} 個の数を与えてください。</translation>
    </message>
    <message>
        <source>{file} is {shape}, with a row for each of the image&apos;s {pixels} pixels: A has measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>{file} は {shape} で、画像の {pixels} 画素ごとに行があります。A は測定数 × 画素数です。転置してください (numpy: A.T)。</translation>
    </message>
    <message>
        <source>{file} is {shape}: thresholds for 1 bit are one number for all measurements, or {rows}×1, a row for each.</source>
        <translation>{file} は {shape} です。1 ビットのしきい値は全測定に共通の 1 個の数、または測定ごとの行をもつ {rows}×1 です。</translation>
    </message>
    <message>
        <source>{file} is {shape}: thresholds for {bits} bits are {count} numbers for all measurements, or {rows}×{count}, a row for each.</source>
        <translation>{file} は {shape} です。{bits} ビットのしきい値は全測定に共通の {count} 個の数、または測定ごとの行をもつ {rows}×{count} です。</translation>
    </message>
    <message>
        <source>{file}: its architecture &quot;{architecture}&quot; is unknown to this version ({known}).</source>
        <translation>{file}: 構造 &quot;{architecture}&quot; はこのバージョンにはありません ({known})。</translation>
    </message>
    <message>
        <source>{file}: its architecture is &quot;{architecture}&quot;, which cannot be trained further. Name a prior that inkling-cli train made.</source>
        <translation>{file}: 構造が &quot;{architecture}&quot; で、これ以上学習できません。inkling-cli train で作った事前分布を指定してください。</translation>
    </message>
    <message>
        <source>{file}: the checkpoint&apos;s &quot;settings&quot;</source>
        <translation>{file}: チェックポイントの &quot;settings&quot;</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{folder} holds no study. Name the folder that a sweep has written to.</source>
        <translation>{folder} にスタディがありません。sweep が書き込んだフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{given} needs {missing}: give both ends.</source>
        <translation>{given} には {missing} が必要です。両端を与えてください。</translation>
    </message>
    <message>
        <source>{height}×{width}</source>
        <translation>{height}×{width}</translation>
    </message>
    <message>
        <source>{images} images and the names beside them do not fit into that width: take fewer images, smaller text, a wider figure or more dots per inch.</source>
        <translation>{images} 枚の画像とその横の名前がこの幅に収まりません。画像を減らすか、文字を小さく、幅を広く、または dpi を大きくしてください。</translation>
    </message>
    <message>
        <source>{image} is {shape}, but the prior &quot;{prior}&quot; knows images of {known}. Choose a prior of that size, or resize the image.</source>
        <translation>{image} は {shape} ですが、事前分布 &quot;{prior}&quot; の画像は {known} です。その大きさの事前分布を選ぶか、画像の大きさを変えてください。</translation>
    </message>
    <message>
        <source>{key} has {count} entries: it must be a list of at most {most}.</source>
        <translation>{key} には {count} 個の項目があります。最大 {most} 個のリストでなければなりません。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a list of at most {most}.</source>
        <translation>{key} が {value} です。最大 {most} 個のリストでなければなりません。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a list.</source>
        <translation>{key} が {value} です。リストでなければなりません。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a whole number, 1 to {most}.</source>
        <translation>{key} が {value} です。1 から {most} の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be text.</source>
        <translation>{key} が {value} です。テキストでなければなりません。</translation>
    </message>
    <message>
        <source>{kind} halves its images&apos; sides to the {parts}th part, and {side} is no multiple of {parts}</source>
        <translation>{kind} は画像の辺を {parts} 分の 1 まで縮めますが、{side} は {parts} の倍数ではありません</translation>
    </message>
    <message>
        <source>{last} is {end}: it must be at most {first}, which is {start}.</source>
        <translation>{last} が {end} です。{first}({start})以下でなければなりません。</translation>
    </message>
    <message>
        <source>{drawn} has pictures of no size of their own: say {crop}.</source>
        <translation>{drawn} の画像には決まった大きさがありません。{crop} を指定してください。</translation>
    </message>
    <message>
        <source>{levels} noise levels for {images} images: give one, or one per image.</source>
        <translation>画像 {images} 枚にノイズレベルが {levels} 個です。1 個、または画像ごとに 1 個与えてください。</translation>
    </message>
    <message>
        <source>{lower} holds the measurements of {lowerImages} image(s), but {upper} those of {upperImages}. Both must be the same.</source>
        <translation>{lower} には {lowerImages} 枚、{upper} には {upperImages} 枚の画像の測定値があります。同じ数でなければなりません。</translation>
    </message>
    <message>
        <source>{lowest} is not below {highest}: give a range of noise levels.</source>
        <translation>{lowest} が {highest} より低くありません。ノイズレベルの範囲を与えてください。</translation>
    </message>
    <message>
        <source>{lowest} is {low} and {highest} {high}: the lowest noise level must be below the highest.</source>
        <translation>{lowest} が {low}、{highest} が {high} です。最低ノイズレベルは最高より低くなければなりません。</translation>
    </message>
    <message>
        <source>{lowest} is {low}: it must be less than {highest}, which is {high}.</source>
        <translation>{lowest} が {low} です。{highest}({high})より小さくなければなりません。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} から {high}</translation>
    </message>
    <message>
        <source>{low} to {high} (less than {high})</source>
        <translation>{low} から {high}({high} 未満)</translation>
    </message>
    <message>
        <source>{matrix} is {kind}, but {option} is empty: it must name the file of A.</source>
        <translation>{matrix} が {kind} ですが、{option} が空です。A のファイルを指定してください。</translation>
    </message>
    <message>
        <source>{method} diverged after {count} evaluations: the image is no longer of any size that images have. Lower {option}.</source>
        <translation>{method} が {count} 回の評価の後に発散しました。画素値がありえない大きさになっています。{option} を下げてください。</translation>
    </message>
    <message>
        <source>{method} diverged after {count} evaluations: the image is no longer of any size that images have. Take another method.</source>
        <translation>{method} が {count} 回の評価の後に発散しました。画素値がありえない大きさになっています。別の手法を使ってください。</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}. Lower {ratio} (it was {was}) or {scale}.</source>
        <translation>{method} がノイズレベル {level} / {levels} (beta = {beta}) で発散しました: 反復値{state}。{ratio}({was} でした)または {scale} を下げてください。</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}. Lower {ratio} (it was {was}).</source>
        <translation>{method} がノイズレベル {level} / {levels} (beta = {beta}) で発散しました: 反復値{state}。{ratio}({was} でした)を下げてください。</translation>
    </message>
    <message>
        <source>{method} draws no samples: give {option} a number.</source>
        <translation>{method} はサンプルを引きません。{option} に数を与えてください。</translation>
    </message>
    <message>
        <source>{method} has no option {key}.{hint}</source>
        <translation>{method} にオプション {key} はありません。{hint}</translation>
    </message>
    <message>
        <source>{method} is for signs: one bit, without dither or thresholds. Choose another method, or measure so.</source>
        <translation>{method} は符号用です(1 ビット、ディザもしきい値もなし)。別の手法を選ぶか、そのように測定してください。</translation>
    </message>
    <message>
        <source>{method} needs a prior that denoises, and {prior} makes images of latent numbers. Take another prior, or the method {others}.</source>
        <translation>{method} にはノイズを除去する事前分布が必要ですが、{prior} は潜在変数から画像を作るものです。別の事前分布か、手法 {others} を使ってください。</translation>
    </message>
    <message>
        <source>{method} needs a prior that makes images of latent numbers, and {prior} denoises. Take another prior.</source>
        <translation>{method} には潜在変数から画像を作る事前分布が必要ですが、{prior} はノイズを除去するものです。別の事前分布を使ってください。</translation>
    </message>
    <message>
        <source>{method} needs a prior that makes images of latent numbers, such as digits-vae, and {prior} denoises. Take another prior, or the method {others}.</source>
        <translation>{method} には digits-vae のように潜在変数から画像を作る事前分布が必要ですが、{prior} はノイズを除去するものです。別の事前分布か、手法 {others} を使ってください。</translation>
    </message>
    <message>
        <source>{method} needs quantized measurements, and these are linear (unquantized). Take the method {others}, or set {bits} to 1 to 8.</source>
        <translation>{method} には量子化された測定が必要ですが、これは線形(量子化なし)です。手法 {others} を使うか、{bits} を 1 から 8 にしてください。</translation>
    </message>
    <message>
        <source>{method} needs unquantized measurements, and these are quantized. Take the method {others}, or set {bits} to linear.</source>
        <translation>{method} には量子化なしの測定が必要ですが、これは量子化されています。手法 {others} を使うか、{bits} を linear にしてください。</translation>
    </message>
    <message>
        <source>{method}: consistent noise is none at a step ratio of 2 or more; take {advice} to have Algorithm 1&apos;s.</source>
        <translation>{method}: ステップ比が 2 以上では consistent のノイズはありません。アルゴリズム 1 のノイズには {advice} としてください。</translation>
    </message>
    <message>
        <source>{method}: expectation propagation stopped after {count} iterations at a relative change of {residual}, not at {tolerance}: the score is as inexact. Give {iterations} a larger value.</source>
        <translation>{method}: 期待値伝播が {count} 回の反復の後、{tolerance} ではなく相対変化 {residual} で止まりました。スコアもその程度に不正確です。{iterations} を大きくしてください。</translation>
    </message>
    <message>
        <source>{method}: no warm start, since message passing did not converge.</source>
        <translation>{method}: メッセージ伝播が収束しなかったため、ウォームスタートしません。</translation>
    </message>
    <message>
        <source>{method}: not converged after {count} iterations, so that its error is not predicted. Give {iterations} a larger value.</source>
        <translation>{method}: {count} 回の反復で収束しなかったため、誤差を予測しません。{iterations} を大きくしてください。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted, since how these intervals were made is not known and so cannot be simulated.</source>
        <translation>{method}: この区間の作られ方が不明でシミュレートできないため、誤差を予測しません。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted, since too few simulated measurements fare alike.</source>
        <translation>{method}: 似た結果になるシミュレーション測定が少なすぎるため、誤差を予測しません。</translation>
    </message>
    <message>
        <source>{method}: the estimate contradicts the measurements that it was made from and is no answer. Give {damping} a larger value, or take a Langevin method.</source>
        <translation>{method}: 推定が元の測定値と矛盾しており、答えになりません。{damping} を大きくするか、ランジュバン法を使ってください。</translation>
    </message>
    <message>
        <source>{method}: the measurements say more than the prior&apos;s lowest noise level: the PSNR is {psnr} dB or more, and is not predicted further.</source>
        <translation>{method}: 測定値は事前分布の最低ノイズレベルより多くを伝えています。PSNR は {psnr} dB 以上で、それより先は予測しません。</translation>
    </message>
    <message>
        <source>{method}: the step ratio r = {ratio} exceeds the stable {bound}; the run may diverge, and leaves grain where it does not.</source>
        <translation>{method}: ステップ比 r = {ratio} が安定な {bound} を超えています。実行は発散するかもしれず、しない場合も粒状のノイズが残ります。</translation>
    </message>
    <message>
        <source>{method}: this does not look like what the prior {prior} knows, so that its error is not predicted: each half of the measurements contradicts what the other half lets expect, by {excess} standard deviations. Take a prior of such images, or measure more.</source>
        <translation>{method}: 事前分布 {prior} が知っている画像には見えないため、誤差を予測しません。測定値の半分ずつが、もう半分から予想されるものと標準偏差の {excess} 倍だけ食い違っています。そのような画像の事前分布を使うか、測定を増やしてください。</translation>
    </message>
    <message>
        <source>{metric} compares images of one shape, not {shape} with {shape2}: crop or resize one of them.</source>
        <translation>{metric} は同じ形の画像を比べます。{shape} と {shape2} は比べられません。一方を切り抜くか、大きさを変えてください。</translation>
    </message>
    <message>
        <source>{named} is {value}: it must be a whole number, {smallest} to {largest}.</source>
        <translation>{named} が {value} です。{smallest} から {largest} の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{name} does not hold strokes: they must be lists of points [x, y].</source>
        <translation>{name} は描線ではありません。点 [x, y] のリストでなければなりません。</translation>
    </message>
    <message>
        <source>{name} has the key {key} twice in one object. Keep one of them.</source>
        <translation>{name} の 1 つのオブジェクトにキー {key} が 2 回あります。一方だけ残してください。</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: measurements need the shape M, or images × M (M = {rows}, the matrix&apos;s rows).</source>
        <translation>{name} の形が {shape} です。測定値の形は M、または画像数 × M でなければなりません(M = {rows}、行列の行数)。</translation>
    </message>
    <message>
        <source>{name} holds NaN at position {position}. Every end must be a number, or infinite.</source>
        <translation>{name} の {position} 番目の値が NaN です。端はすべて数か無限大でなければなりません。</translation>
    </message>
    <message>
        <source>{name} holds {count} measurements for each image, but the matrix has {rows} rows. Both must be the same.</source>
        <translation>{name} の測定値は画像あたり {count} 個ですが、行列は {rows} 行です。同じ数でなければなりません。</translation>
    </message>
    <message>
        <source>{name} holds {count} measurements, but the matrix has {rows} rows. Both must be the same.</source>
        <translation>{name} の測定値は {count} 個ですが、行列は {rows} 行です。同じ数でなければなりません。</translation>
    </message>
    <message>
        <source>{name} holds {value} at position {position}. Every measurement must be finite.</source>
        <translation>{name} の {position} 番目の値が {value} です。測定値はすべて有限でなければなりません。</translation>
    </message>
    <message>
        <source>{name} holds {value} at position {position}: signs must be +1 or −1, or 1 and 0 alone, where 0 stands for −1.</source>
        <translation>{name} の {position} 番目の値が {value} です。符号は +1 か −1、または 1 と 0 だけ(0 は −1 の意味)でなければなりません。</translation>
    </message>
    <message>
        <source>{name} is &quot;{levels}&quot;: it must be one noise level, or several with commas between them, each {range}.</source>
        <translation>{name} が &quot;{levels}&quot; です。ノイズレベル 1 個、またはコンマ区切りの複数個、それぞれ {range} でなければなりません。</translation>
    </message>
    <message>
        <source>{name} is missing from {owner}&apos;s settings.</source>
        <translation>{owner} の設定に {name} がありません。</translation>
    </message>
    <message>
        <source>{name} is nested more than {deepest} levels deep, as no file of Inkling is.</source>
        <translation>{name} の入れ子が {deepest} 段を超えています。Inkling のファイルにはないことです。</translation>
    </message>
    <message>
        <source>{name} is not an option of {owner}.</source>
        <translation>{name} は {owner} のオプションではありません。</translation>
    </message>
    <message>
        <source>{name} is not valid JSON: {reason}.</source>
        <translation>{name} は正しい JSON ではありません: {reason}。</translation>
    </message>
    <message>
        <source>{name} is {shape}: {rows} measurements of {images} images stand in columns. Turn it round, so that each image has a row (numpy: y.T).</source>
        <translation>{name} は {shape} で、{images} 枚の画像の {rows} 個の測定値が列に並んでいます。画像ごとに行になるよう転置してください (numpy: y.T)。</translation>
    </message>
    <message>
        <source>{name} is {value}, it must be {low} to {high}</source>
        <translation>{name} が {value} です。{low} から {high} でなければなりません</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
    <message>
        <source>{noise} is {value}: it must be 0 or more, and finite.</source>
        <translation>{noise} が {value} です。0 以上の有限の値でなければなりません。</translation>
    </message>
    <message>
        <source>{noise} is {value}: it must be a number of at least 0.</source>
        <translation>{noise} が {value} です。0 以上の数でなければなりません。</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other: both say where the quantizer&apos;s thresholds are. Leave one out.</source>
        <translation>{one} と {other} は同時に使えません。どちらも量子化器のしきい値の位置を決めるものです。一方を外してください。</translation>
    </message>
    <message>
        <source>{optimiser} is muon, which is for networks of {plain} blocks.</source>
        <translation>{optimiser} が muon ですが、これは {plain} ブロックのネットワーク用です。</translation>
    </message>
    <message>
        <source>{option} and {other} are the same file, {path}. Name two files.</source>
        <translation>{option} と {other} が同じファイル {path} です。2 つのファイルを指定してください。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .npy (pictures need a build with Qt).</source>
        <translation>{option} が &quot;{path}&quot; です。名前の末尾は .npy でなければなりません(画像には Qt 付きのビルドが必要です)。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .png or .npy.</source>
        <translation>{option} が &quot;{path}&quot; です。名前の末尾は .png または .npy でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .safetensors.</source>
        <translation>{option} が &quot;{path}&quot; です。名前の末尾は .safetensors でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a column and a value, such as method=qcs-sgm.</source>
        <translation>{option} が &quot;{value}&quot; です。method=qcs-sgm のように列と値でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a length such as 3.5in, 89mm or 8.9cm, 0.5in to 40in.</source>
        <translation>{option} が &quot;{value}&quot; です。3.5in、89mm、8.9cm のような長さ、0.5in から 40in でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a number, {range}.</source>
        <translation>{option} が &quot;{value}&quot; です。数、{range} でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a size such as 8pt, 2pt to 72pt.</source>
        <translation>{option} が &quot;{value}&quot; です。8pt のような大きさ、2pt から 72pt でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be such as 2/8, the second of eight shares.</source>
        <translation>{option} が &quot;{value}&quot; です。2/8(8 つに分けた 2 番目)のような形でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be whole numbers from 1 with commas between them, or a range such as 10:784.</source>
        <translation>{option} が &quot;{value}&quot; です。コンマ区切りの 1 以上の整数、または 10:784 のような範囲でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is a share of the image&apos;s pixels, and there is no image whose size is known. Give a number of measurements.</source>
        <translation>{option} は画像の画素数に対する割合ですが、大きさのわかる画像がありません。測定数を与えてください。</translation>
    </message>
    <message>
        <source>{option} is about crops of pictures: say {crop}, or leave it.</source>
        <translation>{option} は写真の切り抜きについての設定です。{crop} を指定するか、外してください。</translation>
    </message>
    <message>
        <source>{option} is not an option of the method {method}.</source>
        <translation>{option} は手法 {method} のオプションではありません。</translation>
    </message>
    <message>
        <source>{option} is not an option of {method}: it belongs to the experiment. Write {advice}.</source>
        <translation>{option} は {method} のオプションではなく、実験のものです。{advice} と書いてください。</translation>
    </message>
    <message>
        <source>{option} is not an option of {method}: it belongs to {others}.</source>
        <translation>{option} は {method} のオプションではなく、{others} のものです。</translation>
    </message>
    <message>
        <source>{option} is {id}: it must be one of {known}.{hint}</source>
        <translation>{option} が {id} です。{known} のいずれかでなければなりません。{hint}</translation>
    </message>
    <message>
        <source>{option} is {name}: it has no weights to train. Name a prior that inkling-cli train made.</source>
        <translation>{option} が {name} ですが、学習する重みがありません。inkling-cli train で作った事前分布を指定してください。</translation>
    </message>
    <message>
        <source>{option} is {name}: it must be {one} or {other}.</source>
        <translation>{option} が {name} です。{one} または {other} でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {path}, which this command reads. Name another file.</source>
        <translation>{option} が {path} ですが、これはこのコマンドが読むものです。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>{option} is {rows}: a matrix of kind {kind} has at most as many rows as the image has pixels, {pixels} ({shape}). Take fewer, or a matrix that may have more: {others}.</source>
        <translation>{option} が {rows} です。種類 {kind} の行列の行数は、画像の画素数 {pixels} ({shape}) 以下です。減らすか、より多くできる行列にしてください: {others}。</translation>
    </message>
    <message>
        <source>{option} is {rows}: it must be at least 1.</source>
        <translation>{option} が {rows} です。1 以上でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {said}, and the network in &apos;{file}&apos; has {known}: leave it out, the file knows.</source>
        <translation>{option} が {said} ですが、&apos;{file}&apos; のネットワークでは {known} です。ファイルにあるので外してください。</translation>
    </message>
    <message>
        <source>{option} is {value}, but the prior has {known}: leave it away, the network stays.</source>
        <translation>{option} が {value} ですが、事前分布では {known} です。ネットワークの構造は変わらないので外してください。</translation>
    </message>
    <message>
        <source>{option} is {value}, which is for networks of {plain} blocks.</source>
        <translation>{option} が {value} ですが、これは {plain} ブロックのネットワーク用です。</translation>
    </message>
    <message>
        <source>{option} is {value}: a noise level is a positive number.</source>
        <translation>{option} が {value} です。ノイズレベルは正の数です。</translation>
    </message>
    <message>
        <source>{option} is {value}: a range of an option with numbers has &quot;from&quot;, &quot;to&quot; and &quot;count&quot;.</source>
        <translation>{option} が {value} です。数のオプションの範囲には &quot;from&quot;、&quot;to&quot;、&quot;count&quot; が必要です。</translation>
    </message>
    <message>
        <source>{option} is {value}: after N/ must stand a number above 0, as in N/8.</source>
        <translation>{option} が {value} です。N/ の後には、N/8 のように 0 より大きい数を書いてください。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 0 or more and under 1.</source>
        <translation>{option} が {value} です。0 以上 1 未満でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 0 or more.</source>
        <translation>{option} が {value} です。0 以上でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 1 or more.</source>
        <translation>{option} が {value} です。1 以上でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 1 to 8, or linear.</source>
        <translation>{option} が {value} です。1 から 8、または linear でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be UTF-8 text of at most 4096 bytes without control characters.</source>
        <translation>{option} が {value} です。制御文字を含まない 4096 バイト以内の UTF-8 テキストでなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number greater than 0, or auto.</source>
        <translation>{option} が {value} です。0 より大きい数、または auto でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number of decibels.</source>
        <translation>{option} が {value} です。デシベルの数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 or more.</source>
        <translation>{option} が {value} です。1 以上の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 10000.</source>
        <translation>{option} が {value} です。1 から 10000 の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 1024.</source>
        <translation>{option} が {value} です。1 から 1024 の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 4096.</source>
        <translation>{option} が {value} です。1 から 4096 の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to {most}.</source>
        <translation>{option} が {value} です。1 から {most} の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 8 to 4096.</source>
        <translation>{option} が {value} です。8 から 4096 の整数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be at least 0, or auto.</source>
        <translation>{option} が {value} です。0 以上、または auto でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be {expected}.{hint}</source>
        <translation>{option} が {value} です。使える値: {expected}。{hint}</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be {range}.</source>
        <translation>{option} が {value} です。{range} でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is {value}: the matrix is kept in single precision, which holds singular values down to 5e-7 of the largest. Give at most {largest}.</source>
        <translation>{option} が {value} です。行列は単精度で保持され、最大値の 5e-7 までの特異値しか表せません。{largest} 以下にしてください。</translation>
    </message>
    <message>
        <source>{option} is {value}: the reverse process begins above its last level, {lowest}.</source>
        <translation>{option} が {value} です。逆過程は最終レベル {lowest} より上から始まります。</translation>
    </message>
    <message>
        <source>{option} {level} is outside {low} to {high}, the noise levels that the prior {prior} was made for: what it gives there means little.</source>
        <translation>{option} {level} は、事前分布 {prior} が対象とするノイズレベル {low} から {high} の範囲外です。そこでの値にはあまり意味がありません。</translation>
    </message>
    <message>
        <source>{option}&apos;s spacing is {spacing}: it must be linear, or between two numbers above 0 logarithmic.</source>
        <translation>{option} の間隔が {spacing} です。linear、または 0 より大きい 2 つの数の間では logarithmic でなければなりません。</translation>
    </message>
    <message>
        <source>{others} The folder {folder} could not be read ({reason}).</source>
        <translation>{others} フォルダー {folder} を読めませんでした ({reason})。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation>{path} に書き込めません。フォルダー {folder} がありません。先に作ってください。</translation>
    </message>
    <message>
        <source>{path} could not be made, since ffmpeg failed. Try another format or a smaller scale.</source>
        <translation>ffmpeg が失敗したため、{path} を作れませんでした。別の形式か、より小さな倍率を試してください。</translation>
    </message>
    <message>
        <source>{path} could not be made, since ffmpeg failed: {reason} Try another format or a smaller scale.</source>
        <translation>ffmpeg が失敗したため、{path} を作れませんでした: {reason} 別の形式か、より小さな倍率を試してください。</translation>
    </message>
    <message>
        <source>{path} could not be written: {errorString}. Choose a folder that exists and is yours.</source>
        <translation>{path} に書き込めませんでした: {errorString}。存在する自分のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} could not be written: {message}. Choose another name.</source>
        <translation>{path} に書き込めませんでした: {message}。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} に書き込めませんでした: {reason}。</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file to write.</source>
        <translation>{path} はフォルダーです。書き込むファイルを指定してください。</translation>
    </message>
    <message>
        <source>{path} is a picture that carries no experiment. Name an experiment file, or a figure that Inkling wrote.</source>
        <translation>{path} は実験を含まない画像です。実験ファイル、または Inkling が書いた図を指定してください。</translation>
    </message>
    <message>
        <source>{path} is a picture that carries no experiment: only figures and images that Inkling wrote do. Open it as an image instead.</source>
        <translation>{path} は実験を含まない画像です。実験を含むのは Inkling が書いた図と画像だけです。画像として開いてください。</translation>
    </message>
    <message>
        <source>{path} is a picture, and this build reads no pictures. Name an experiment file, or build Inkling with Qt.</source>
        <translation>{path} は画像ですが、このビルドは画像を読みません。実験ファイルを指定するか、Inkling を Qt 付きでビルドしてください。</translation>
    </message>
    <message>
        <source>{path} is a single picture, so the selection :{selection} has nothing to choose from. Leave it out.</source>
        <translation>{path} は 1 枚の画像なので、選択 :{selection} で選べるものがありません。選択を外してください。</translation>
    </message>
    <message>
        <source>{path} is another file of this command, and would be replaced by what goes into the folder {folder}. Name another folder.</source>
        <translation>{path} はこのコマンドの別のファイルで、フォルダー {folder} に入るもので置き換えられてしまいます。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{path} is not a study&apos;s. Name the folder of a study.</source>
        <translation>{path} はスタディのものではありません。スタディのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{path} is there already. Name another file with {option}, or add {overwrite} to replace it.</source>
        <translation>{path} がすでにあります。{option} で別のファイルを指定するか、置き換えるには {overwrite} を付けてください。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Inkling. Use that one.</source>
        <translation>{path} は新しい Inkling で書かれています。そちらを使ってください。</translation>
    </message>
    <message>
        <source>{path}: a figure is written as PNG, PDF or SVG, and its numbers as CSV. Give the file a name that ends in .png, .pdf, .svg or .csv.</source>
        <translation>{path}: 図は PNG、PDF、SVG、数値は CSV で書き出します。ファイル名の末尾を .png、.pdf、.svg、.csv にしてください。</translation>
    </message>
    <message>
        <source>{path}: a figure is written as PNG, PDF or SVG. Give the file a name that ends in .png, .pdf or .svg.</source>
        <translation>{path}: 図は PNG、PDF、SVG で書き出します。ファイル名の末尾を .png、.pdf、.svg にしてください。</translation>
    </message>
    <message>
        <source>{path}: an animation is written as GIF, MP4 or WebM. Give the file a name that ends in .gif, .mp4 or .webm.</source>
        <translation>{path}: アニメーションは GIF、MP4、WebM で書き出します。ファイル名の末尾を .gif、.mp4、.webm にしてください。</translation>
    </message>
    <message>
        <source>{path}: this build draws no figures. Name a .csv file, or build Inkling with Qt.</source>
        <translation>{path}: このビルドは図を描きません。.csv ファイルを指定するか、Inkling を Qt 付きでビルドしてください。</translation>
    </message>
    <message>
        <source>{place} {why}</source>
        <translation>{place} {why}</translation>
    </message>
    <message>
        <source>{preset} is {name}, which says another {option}: leave one of them out.</source>
        <translation>{preset} の {name} は別の {option} を定めています。一方を外してください。</translation>
    </message>
    <message>
        <source>{prior} is made from formulas and has no file to calibrate. Name a prior that has one.</source>
        <translation>{prior} は数式から作られており、較正するファイルがありません。ファイルのある事前分布を指定してください。</translation>
    </message>
    <message>
        <source>{prior} is made from formulas: it has no file to remove.</source>
        <translation>{prior} は数式から作られており、削除するファイルがありません。</translation>
    </message>
    <message>
        <source>{range} or {keyword}</source>
        <translation>{range} または {keyword}</translation>
    </message>
    <message>
        <source>{ratio} and {size} are both given: they are two ways to say the same, give one.</source>
        <translation>{ratio} と {size} の両方が与えられています。同じものの 2 つの与え方なので、一方にしてください。</translation>
    </message>
    <message>
        <source>{ratio} and {size} exclude each other, and both are set: they are two ways to give one step. Leave one at auto.</source>
        <translation>{ratio} と {size} は同時に使えませんが、両方が設定されています。どちらもステップの与え方です。一方を auto のままにしてください。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>{samples} is 0, and {id} gives nothing but samples: draw 1 or more, or leave it at auto.</source>
        <translation>{samples} が 0 ですが、{id} はサンプルだけを与えます。1 以上にするか、auto のままにしてください。</translation>
    </message>
    <message>
        <source>{steps} and {minutes} are both 0: give the training a budget.</source>
        <translation>{steps} と {minutes} がどちらも 0 です。学習の分量を与えてください。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{warning} ({images} of {count} images)</source>
        <translation>{warning} ({count} 枚中 {images} 枚)</translation>
    </message>
    <message>
        <source>{what} does not ascend</source>
        <translation>{what} が昇順ではありません</translation>
    </message>
    <message>
        <source>{what} holds images of {given}, the prior is for {known}.</source>
        <translation>{what} の画像は {given} ですが、事前分布は {known} 用です。</translation>
    </message>
    <message>
        <source>{what} holds something that is no finite number</source>
        <translation>{what} に有限の数でないものがあります</translation>
    </message>
    <message>
        <source>{what} is beyond what LAPACK can index ({largest}). Take fewer measurements, or a matrix that needs none, such as dct.</source>
        <translation>{what}は LAPACK が扱える大きさ ({largest}) を超えています。測定を減らすか、dct のようにそれを必要としない行列を使ってください。</translation>
    </message>
    <message>
        <source>{what} is not a list</source>
        <translation>{what} がリストではありません</translation>
    </message>
    <message>
        <source>{what} is not a list of numbers</source>
        <translation>{what} が数のリストではありません</translation>
    </message>
    <message>
        <source>{what} is {shape}, but an image has {pixels} pixels: give [{pixels}] or [images, {pixels}].</source>
        <translation>{what} は {shape} ですが、画像は {pixels} 画素です。[{pixels}] または [画像数, {pixels}] を与えてください。</translation>
    </message>
    <message>
        <source>{what} needs {needed} of memory, but only {available} are available.</source>
        <translation>{what}には {needed} のメモリが必要ですが、使えるのは {available} です。</translation>
    </message>
    <message>
        <source>{what} needs {needed} of memory, but only {available} are available. {hint}</source>
        <translation>{what}には {needed} のメモリが必要ですが、使えるのは {available} です。{hint}</translation>
    </message>
    <message>
        <source>{where} ({method})</source>
        <translation>{where} ({method})</translation>
    </message>
    <message>
        <source>{where} has an unknown key {key}.{hint}</source>
        <translation>{where} に未知のキー {key} があります。{hint}</translation>
    </message>
    <message>
        <source>{where} is {json}: it must be an object.</source>
        <translation>{where} が {json} です。オブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>{where} is {json}: it must have &quot;file&quot;, or &quot;prior&quot;, or &quot;name&quot;, &quot;shape&quot;, &quot;type&quot; and &quot;pixels&quot;.</source>
        <translation>{where} が {json} です。&quot;file&quot;、&quot;prior&quot;、または &quot;name&quot;、&quot;shape&quot;、&quot;type&quot;、&quot;pixels&quot; が必要です。</translation>
    </message>
    <message>
        <source>{where} lacks the key &quot;{key}&quot;.</source>
        <translation>{where} にキー &quot;{key}&quot; がありません。</translation>
    </message>
    <message>
        <source>{where}&apos;s file is empty: it must name a file.</source>
        <translation>{where} のファイルが空です。ファイルを指定してください。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels are not base64 text.</source>
        <translation>{where} の画素が base64 テキストではありません。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels hold a value that is not finite.</source>
        <translation>{where} の画素に有限でない値があります。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels hold {bytes} bytes: a {shape} image of type {type} has {width}.</source>
        <translation>{where} の画素は {bytes} バイトですが、型 {type} の {shape} の画像は {width} バイトです。</translation>
    </message>
    <message>
        <source>{where}&apos;s prior</source>
        <translation>{where} の事前分布</translation>
    </message>
    <message>
        <source>{where}&apos;s shape is {value}: an image has at most {mostPixels} values.</source>
        <translation>{where} の形が {value} です。画像の値は最大 {mostPixels} 個です。</translation>
    </message>
    <message>
        <source>{where}&apos;s shape is {value}: it must be [channels, height, width], 1 to {mostChannels} channels and sides of 1 to {largestSide}.</source>
        <translation>{where} の形が {value} です。[チャンネル, 高さ, 幅]、チャンネルは 1 から {mostChannels}、辺は 1 から {largestSide} でなければなりません。</translation>
    </message>
    <message>
        <source>{where}&apos;s type is {type}: it must be uint8 or float32.</source>
        <translation>{where} の型が {type} です。uint8 または float32 でなければなりません。</translation>
    </message>
    <message>
        <source>{where}&apos;s {key} is {value}: it must be text.</source>
        <translation>{where} の {key} が {value} です。テキストでなければなりません。</translation>
    </message>
    <message>
        <source>{where}: {name} is {json}: it must be {name2}.</source>
        <translation>{where}: {name} が {json} です。{name2}でなければなりません。</translation>
    </message>
    <message>
        <source>{where}: {option} is {value}: it must be a value, a list of them, or a range.</source>
        <translation>{where}: {option} が {value} です。値、値のリスト、または範囲でなければなりません。</translation>
    </message>
    <message>
        <source>{where}: {problem}</source>
        <translation>{where}: {problem}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} と {last}</translation>
    </message>
    <message>
        <source>{words} or {last}</source>
        <translation>{words} または {last}</translation>
    </message>
    <message>
        <source>{words}, {next}</source>
        <translation>{words}、{next}</translation>
    </message>
    <message>
        <source>{} posterior samples</source>
        <translation>事後サンプル {} 個</translation>
    </message>
    <message>
        <source>{}-bit measurements</source>
        <translation>{} ビットの測定</translation>
    </message>
    <message>
        <source>--grid draws pictures: methods by images, the truth once, and the PSNR under each. A study keeps no
pictures, so that its first batch of images is computed again, to the same numbers.</source>
        <translation>--grid は画像を描きます: 手法 × 画像、真の画像は 1 度だけ、それぞれの下に PSNR。スタディは画像を保存しないので、
最初のバッチの画像が計算し直され、同じ数値になります。</translation>
    </message>
    <message>
        <source>--json writes one object:
  experiment      all settings; --experiment reads the file back
  complete        false if the run was stopped; results then holds what was finished
  failures        a list of {method, message}, one for each method that diverged; the exit code is
                  then 6
  results         one object per image and method:
    image, method, evaluations, seconds, warnings
    psnr, ssim, consistency    of the method&apos;s estimate if it has one, else of the first sample
    mean_psnr, mean_ssim       of the mean of the samples
    cosine, scaled_psnr        1 bit: cosine to the truth, PSNR after the best scaling
    predicted_psnr, converged  message passing: the PSNR that it predicts, and whether its fixed
                               point was reached
    sample_consistency         two and more samples: the consistency of each
    component_deviations       two and more samples: deviations along their principal components
    coverage                   twenty and more samples, where there is a truth: pixels that differ;
                               50, 80, 90: the share of them within the central 50, 80, 90 %;
                               projections_80: that of random projections; squared_error,
                               expected_error: of the mean, and as their variance has it; ranks
    trace                      with --trace: a list with, per step, level, step, evaluations, beta,
                               psnr, ssim, denoised_psnr, denoised_ssim, prior_norm,
                               likelihood_norm, consistency, residual, predicted_error,
                               ep_residual, ep_iterations
  What does not apply, or is not known (no truth, a side under 7 pixels for SSIM), is null.</source>
        <translation>--json はオブジェクトを 1 つ書きます:
  experiment      すべての設定。--experiment がこのファイルを読む
  complete        実行が停止されたら false。results には終わったものが入る
  failures        {method, message} のリスト、発散した手法ごとに 1 つ。このとき終了コードは 6
  results         画像と手法ごとにオブジェクト 1 つ:
    image, method, evaluations, seconds, warnings
    psnr, ssim, consistency    手法の推定の値。推定がなければ最初のサンプルの値
    mean_psnr, mean_ssim       サンプルの平均の値
    cosine, scaled_psnr        1 ビット: 真の画像との余弦、最良の倍率での PSNR
    predicted_psnr, converged  メッセージ伝播: 予測する PSNR、不動点に達したか
    sample_consistency         サンプルが 2 つ以上: それぞれの整合性
    component_deviations       サンプルが 2 つ以上: 主成分に沿った標準偏差
    coverage                   サンプルが 20 以上で真の画像があるとき: 値の異なる画素の数。
                               50, 80, 90: 中央の 50、80、90 % に入る割合。
                               projections_80: ランダム射影での割合。squared_error,
                               expected_error: 平均の誤差と、分散から予想される誤差。ranks
    trace                      --trace のとき: ステップごとの level, step, evaluations, beta,
                               psnr, ssim, denoised_psnr, denoised_ssim, prior_norm,
                               likelihood_norm, consistency, residual, predicted_error,
                               ep_residual, ep_iterations のリスト
  当てはまらないもの、不明なもの (真の画像がない、SSIM で辺が 7 画素未満) は null です。</translation>
    </message>
    <message>
        <source>--output DIR gets comparison.png, a PNG of every image, METHOD-samples.npy [B,S,C,H,W], METHOD-
estimate.npy and truth.npy [B,C,H,W] (unclipped; NaN where a stopped run did not come to), experiment.json
and result.json, each method&apos;s numbers as soon as it is done. A folder of an earlier run is
refused unless --overwrite is given, which replaces that run&apos;s files and no others.</source>
        <translation>--output DIR には comparison.png、各画像の PNG、METHOD-samples.npy [B,S,C,H,W]、METHOD-estimate.npy と
truth.npy [B,C,H,W] (値はそのまま、停止した実行が達しなかったところは NaN)、experiment.json と result.json、
および各手法の数値を、終わりしだい書きます。以前の実行のフォルダーは、--overwrite がなければ使いません。
あれば、その実行のファイルだけを置き換えます。</translation>
    </message>
    <message>
        <source>A PDF has its fonts inside, an SVG the outlines of its letters, a PNG of a grid its experiment.</source>
        <translation>PDF はフォントを、SVG は文字の輪郭を、格子の PNG はその実験を含みます。</translation>
    </message>
    <message>
        <source>A is M×N, N the prior&apos;s number of pixels (channel by channel, row by row); for rows of a
transform, or a mask, an operator file says which (measure writes one; the README says how to
write your own). x.npy is [N] for
measurements of shape [M], [B, N] for [B, M]: the method&apos;s estimate if it has one, else the mean
of the samples; float32, not clipped. Of several methods there is one file each,
x-METHOD.npy.</source>
        <translation>A は M×N で、N は事前分布の画素数 (チャンネルごと、行ごと) です。変換の行やマスクは演算子ファイルで
示します (measure が書きます。自分での書き方は README にあります)。x.npy は形 [M] の測定値に対して [N]、
[B, M] に対して [B, N] です: 手法に推定があればそれ、なければサンプルの平均。float32、値はそのまま。
複数の手法では、それぞれ x-METHOD.npy に書きます。</translation>
    </message>
    <message>
        <source>A name that ends with .npy gets the images as [count, C, H, W], float32, not clipped.
Draws start at the noise level 10 unless --beta-max says another, and keep the noise consistent
unless --step-noise independent asks for Algorithm 1&apos;s, with which the default steps leave
fragments in place of images.</source>
        <translation>.npy で終わる名前では、画像を [count, C, H, W]、float32、値はそのままで書きます。
標本は、--beta-max の指定がなければノイズレベル 10 から始まり、--step-noise independent で
アルゴリズム 1 のノイズを求めない限り一貫したノイズを使います。アルゴリズム 1 のノイズでは、
既定のステップだと画像ではなく断片が残ります。</translation>
    </message>
    <message>
        <source>A row for each image of each cell: image, method, the options that the study names, and the fields of
reconstruct&apos;s JSON. What is missing or has failed is said on stderr. Of a study whose shares were computed
in several folders, name all of them; the first one&apos;s study.json counts.</source>
        <translation>各セルの画像ごとに 1 行: 画像、手法、スタディが挙げるオプション、reconstruct の JSON の項目。
不足や失敗は標準エラー出力に示されます。いくつかのフォルダーに分けて計算したスタディは、
そのすべてを指定してください。最初のフォルダーの study.json が使われます。</translation>
    </message>
    <message>
        <source>A table goes to stdout: image, method, PSNR and SSIM against the truth, consistency (share of the
measurements that the reconstruction reproduces; for linear data ||Ax-y||^2/(M sigma^2)), network
evaluations per sample and seconds per image.</source>
        <translation>標準出力に表を書きます: 画像、手法、真の画像に対する PSNR と SSIM、整合性 (復元が再現する測定の割合。
線形のデータでは ||Ax-y||^2/(M sigma^2))、サンプルあたりのネットワーク評価回数、画像あたりの秒数。</translation>
    </message>
    <message>
        <source>Another name for &quot;inkling-cli sweep STUDY IMAGES:0-99&quot;, whose help says the rest.</source>
        <translation>&quot;inkling-cli sweep STUDY IMAGES:0-99&quot; の別名です。詳しくはそのヘルプにあります。</translation>
    </message>
    <message>
        <source>Columns are those of collect. Each point is a mean over images and repetitions, its bar one standard error
to both sides; the CSV has n too. --y psnr,predicted_psnr draws dashed what message passing predicts of
what it reached. --against method=qcs-sgm draws paired differences: each image&apos;s to what that method made
of the same measurements.</source>
        <translation>列は collect のものです。各点は画像と繰り返しの平均、棒は両側に標準誤差 1 つ分で、CSV には n もあります。
--y psnr,predicted_psnr は、実際の値に加えてメッセージ伝播の予測を破線で描きます。
--against method=qcs-sgm は対応のある差、つまり各画像について、同じ測定値からその手法が作ったものとの差を描きます。</translation>
    </message>
    <message>
        <source>Crops of pictures, for a network without normalisation, which is for any size:
  inkling-cli train --data photos.tar --data dead-leaves: --crop 48 --shrink 6 --flips --turns \
      --held-out 3 --groups 0 --detail --plain --base 32 --multipliers 1,2,4 \
      --optimiser muon --learning-rate 2e-3 --warm-up 100 --ema 0.999 --batch 16 \
      --noise-law log-uniform --noise-min 0.01 --noise-max 3 --steps 0 --minutes 600 \
      --name photos --output photos.safetensors
dead-leaves: stands for disks and polygons in the photographs&apos; colours, drawn as needed, and
lines: for thin lines before smooth shades in them.</source>
        <translation>写真の切り抜きによる、正規化なしの任意の大きさ用ネットワーク:
  inkling-cli train --data photos.tar --data dead-leaves: --crop 48 --shrink 6 --flips --turns \
      --held-out 3 --groups 0 --detail --plain --base 32 --multipliers 1,2,4 \
      --optimiser muon --learning-rate 2e-3 --warm-up 100 --ema 0.999 --batch 16 \
      --noise-law log-uniform --noise-min 0.01 --noise-max 3 --steps 0 --minutes 600 \
      --name photos --output photos.safetensors
dead-leaves: は写真の色をもつ円板と多角形、lines: は同じ色の滑らかな濃淡を
背にした細い線で、どちらも必要に応じて描かれます。</translation>
    </message>
    <message>
        <source>Ctrl-C leaves the last checkpoint; the same command continues from it and gives the weights that an
uninterrupted run would have given. It replaces the weights and the log that it wrote before and no
others, unless --overwrite is given.</source>
        <translation>Ctrl-C で止めると最後のチェックポイントが残ります。同じコマンドでそこから再開し、中断しなかった場合と同じ重みになります。
以前に自分が書いた重みと記録だけを置き換え、ほかのものは --overwrite がなければ置き換えません。</translation>
    </message>
    <message>
        <source>Each cell (one combination, one method, one batch of images) becomes a file DIR/cells/KEY.json as
soon as it is done. KEY names what it was made from: weights, pixels, settings, the engine&apos;s numbers.
The same command goes on where a run was stopped or killed; several may run in one folder at once;
another study is refused there. A cell that fails is kept as failed. collect reads the folder.</source>
        <translation>各セル (組み合わせ 1 つ、手法 1 つ、画像のバッチ 1 つ) は、終わりしだいファイル DIR/cells/KEY.json になります。
KEY は元となったもの、つまり重み、画素、設定、エンジンの数値計算の版から決まります。停止したり中断された実行は、
同じコマンドで続きから進みます。1 つのフォルダーで複数同時に実行できますが、別のスタディは受け付けません。
失敗したセルは失敗として残ります。collect がフォルダーを読みます。</translation>
    </message>
    <message>
        <source>Environment:
  INKLING_MODELS  folders with priors, before all others, with : between them
  INKLING_ENGINE  the engine&apos;s file, where it is not the installed one</source>
        <translation>環境変数:
  INKLING_MODELS  事前分布のフォルダー。ほかより優先、: 区切り
  INKLING_ENGINE  インストールされたもの以外のエンジンのファイル</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>例:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>例:</translation>
    </message>
    <message>
        <source>Exit codes:
  0    done
  2    usage: an option or value that cannot be
  3    input: a file that is missing, damaged or of the wrong shape
  4    output: a file that could not be written
  5    resource: not enough memory, or the device or the engine is missing
  6    diverged: a run left the range that its noise level allows
  70   internal: a defect of Inkling
  130  stopped by Ctrl-C or SIGTERM; what was finished is written</source>
        <translation>終了コード:
  0    完了
  2    使い方: ありえないオプションまたは値
  3    入力: ファイルがない、壊れている、または形が違う
  4    出力: ファイルに書き込めなかった
  5    資源: メモリが足りない、またはデバイスかエンジンがない
  6    発散: 実行がノイズレベルの許す範囲を外れた
  70   内部: Inkling の不具合
  130  Ctrl-C または SIGTERM で停止。終わったものは書き込まれている</translation>
    </message>
    <message>
        <source>Known are FFDNet, DnCNN, bias-free DnCNN, BF-CNN, NCSNv2, NCSNv2Deeper and NCSNv2Deepest, by the
names and shapes of their tensors. Nothing in such a file is run: it may hold numbers, names and
containers, and what asks for more is refused. Any other network comes as TorchScript, a program of
x [B, C, H, W] and the noise level [B], or of x alone; with --trust a copy of it is kept and run.</source>
        <translation>FFDNet、DnCNN、バイアスなし DnCNN、BF-CNN、NCSNv2、NCSNv2Deeper、NCSNv2Deepest を、テンソルの名前と
形から判別します。ファイル内のものは何も実行しません。数、名前、コンテナだけを受け付け、それ以外を求めるものは
拒みます。ほかのネットワークは、x [B, C, H, W] とノイズレベル [B]、または x だけのプログラムである TorchScript として
取り込みます。--trust により、その写しを保管して実行します。</translation>
    </message>
    <message>
        <source>STUDY is a JSON file as an experiment&apos;s (reconstruct writes experiment.json), in which the value of
an option may be a list, [1, 2, 3, &quot;linear&quot;], or a range:
  {&quot;from&quot;: 50, &quot;to&quot;: 784, &quot;count&quot;: 8, &quot;spacing&quot;: &quot;logarithmic&quot;}
All combinations are run, with the further keys:
  cases           a list of settings, each laid over &quot;settings&quot; in turn
  repetitions     so many seeds, from the seed on
  images-at-once  how many images make one batch (default 10)
  table           what the summary compares: methods, errors or samples
  evolution       true: the summary has what predict says, too
  title, about, duration
A method that cannot use a combination&apos;s measurements or prior is left out of it. Options on the command line
replace the study&apos;s, with commas between several values.</source>
        <translation>STUDY は実験のもの (reconstruct が experiment.json に書く) のような JSON ファイルで、オプションの値は
リスト [1, 2, 3, &quot;linear&quot;] または範囲でもかまいません:
  {&quot;from&quot;: 50, &quot;to&quot;: 784, &quot;count&quot;: 8, &quot;spacing&quot;: &quot;logarithmic&quot;}
すべての組み合わせを、次のキーと共に実行します:
  cases           設定のリスト。順に &quot;settings&quot; に重ねる
  repetitions     シードの数。seed から数える
  images-at-once  1 バッチの画像数 (既定値 10)
  table           要約が比べるもの: methods、errors、samples
  evolution       true: predict の値も要約に含める
  title, about, duration
組み合わせの測定値や事前分布を使えない手法は省かれます。コマンドラインのオプションはスタディのものを
置き換え、複数の値はコンマで区切ります。</translation>
    </message>
    <message>
        <source>Shipped studies:</source>
        <translation>付属のスタディ:</translation>
    </message>
    <message>
        <source>The mean squared error that message passing is expected to reach, without any image, by state
evolution: the matrix as its spectrum, the prior as its table of denoising errors, the quantizer
as integrals. It is printed as a PSNR. --json writes a list of {measurements, psnr, error, at_most,
beta}: M, that PSNR, the mean squared error per pixel, whether the prior&apos;s table ends there and the
error may be smaller, and the noise level that it is like.</source>
        <translation>画像なしに状態発展により、メッセージ伝播が達すると予想される平均二乗誤差を求めます: 行列はそのスペクトル、
事前分布はノイズ除去誤差の表、量子化器は積分として扱います。PSNR として表示します。
--json は {measurements, psnr, error, at_most, beta} のリストを書きます: M、その PSNR、画素あたりの平均二乗誤差、
事前分布の表がそこで終わり誤差がより小さいかもしれないか、対応するノイズレベル。</translation>
    </message>
    <message>
        <source>The papers&apos; network, NCSNv2, with its own loss and noise levels:
  inkling-cli train --network ncsnv2 --width 32 --data train-images-idx3-ubyte.gz --batch 128 \
      --name digits-ncsnv2 --output digits-ncsnv2.safetensors --checkpoint c --steps 0 --minutes 600</source>
        <translation>論文のネットワーク NCSNv2 を、その損失とノイズレベルで:
  inkling-cli train --network ncsnv2 --width 32 --data train-images-idx3-ubyte.gz --batch 128 \
      --name digits-ncsnv2 --output digits-ncsnv2.safetensors --checkpoint c --steps 0 --minutes 600</translation>
    </message>
    <message>
        <source>Writes A.npy (M×N), x.npy (the truth), and lower.npy and upper.npy (the intervals; signs.npy too for
1 bit without thresholds) or values.npy (linear). Vectors are [M] for one image, [B, M] for several.
Of a transform or a mask, which is never held in memory, operator.json is written in place of
A.npy: its kind, rows and signs. The solve command that brings the images back goes to stdout.</source>
        <translation>A.npy (M×N)、x.npy (真の画像)、および lower.npy と upper.npy (区間。しきい値なしの 1 ビットでは signs.npy も)
または values.npy (線形) を書きます。ベクトルは画像 1 枚なら [M]、複数なら [B, M] です。
メモリに保持されない変換やマスクでは、A.npy の代わりに operator.json に種類、行、符号を書きます。
画像を復元する solve コマンドを標準出力に示します。</translation>
    </message>
    <message>
        <source>g.npy holds grad log p(y | x_t) at noise level beta, times the likelihood scale: float64, of x&apos;s
shape ([N] or [B, N]). So that it can serve as a reference, qcs-sgm+ iterates here to an EP
tolerance of 1e-9, 10,000 times at most, unless --ep-tolerance or --ep-iterations is given.</source>
        <translation>g.npy にはノイズレベル beta での grad log p(y | x_t) に尤度の倍率をかけたものが、float64、x と同じ形
([N] または [B, N]) で入ります。基準として使えるよう、qcs-sgm+ はここでは、--ep-tolerance または
--ep-iterations の指定がなければ EP の許容値 1e-9 まで、最大 10,000 回反復します。</translation>
    </message>
    <message>
        <source>inkling-cli COMMAND --help describes a command. Data go to stdout, progress and messages to stderr.</source>
        <translation>inkling-cli COMMAND --help でコマンドの説明が表示されます。データは標準出力、進行状況とメッセージは標準エラー出力に出ます。</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>整合性</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Bring D(x, beta) into the range of pixel values, which a mean of images cannot leave and a network&apos;s answer may: it keeps the iterate from running away to what the network has never seen. Algorithm 1 does not.</source>
        <translation>D(x, beta) を画素値の範囲に収めます。画像の平均はこの範囲を出ませんが、ネットワークの答えは出ることがあります。反復値が、ネットワークの見たことのないものへ外れていくのを防ぎます。アルゴリズム 1 はこれを行いません。</translation>
    </message>
    <message>
        <source>Clip the denoised image</source>
        <translation>ノイズ除去画像の範囲を制限</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}, and what the prior&apos;s network makes of it lies further out still, for it never saw its like. Give {advice}.</source>
        <translation>{method} がノイズレベル {level} / {levels} (beta = {beta}) で発散しました: 反復値{state}。このようなものを見たことのない事前分布のネットワークは、さらに外れた答えを返します。{advice} としてください。</translation>
    </message>
    <message>
        <source>Own measurements have lower bounds without upper ones. Give both files.</source>
        <translation>自分の測定値に下端がありますが、上端がありません。両方のファイルを与えてください。</translation>
    </message>
    <message>
        <source>Own measurements have upper bounds without lower ones. Give both files.</source>
        <translation>自分の測定値に上端がありますが、下端がありません。両方のファイルを与えてください。</translation>
    </message>
    <message>
        <source>The network in &apos;{file}&apos; takes {channels} channels, and {shape} or {preset} says {said}.</source>
        <translation>&apos;{file}&apos; のネットワークは {channels} チャンネル用ですが、{shape} または {preset} では {said} です。</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>in grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>{path} is a picture {colour}, of {height}×{width} pixels, but the prior is for images {wanted}, of {size}. Add {fit} to crop, scale and convert it, or choose another prior.</source>
        <translation>{path} は {height}×{width} 画素の{colour}画像ですが、事前分布は {size} の{wanted}画像用です。{fit} を付けて切り抜き・拡大縮小・変換するか、別の事前分布を選んでください。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted: these measurements would have to be simulated of images that the prior draws, and a prior for any size draws no pictures.</source>
        <translation>{method}: 誤差は予測されません。事前分布が生成する画像でこれらの測定をシミュレーションする必要がありますが、任意のサイズ用の事前分布は写真を生成できません。</translation>
    </message>
    <message>
        <source>one photograph scaled to 256 pixels: 20 seconds of one core</source>
        <translation>256 画素に縮小した写真 1 枚: 1 コアで 20 秒</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 11 seconds of one core; all methods: six and a half minutes</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 11 秒。全手法: 6 分半</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 12 seconds of one core; all methods: three and a half minutes</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 12 秒。全手法: 3 分半</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 2 seconds of one core; all methods: 36 seconds</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 2 秒。全手法: 36 秒</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 22 seconds of one core; all methods: ten minutes</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 22 秒。全手法: 10 分</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 6 seconds of one core; all methods: five minutes</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 6 秒。全手法: 5 分</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 9 seconds of one core; all methods: two and a half minutes</source>
        <translation>数字 10 個、--method message-passing: 1 コアで 9 秒。全手法: 2 分半</translation>
    </message>
    <message>
        <source>A prior (its name or its file) whose denoised images are learned along with the clean ones: a few pictures then teach more.</source>
        <translation>事前分布 (名前またはファイル)。ノイズのない画像と一緒に、それがノイズを除いた画像も学びます。少ない写真から、より多くを学べます。</translation>
    </message>
    <message>
        <source>A subcommand is missing. {help} lists them.</source>
        <translation>サブコマンドがありません。{help} で一覧が出ます。</translation>
    </message>
    <message>
        <source>How much of what is learned is the teacher&apos;s image, between its two noise levels; the rest is the clean one&apos;s.</source>
        <translation>教師の二つのノイズレベルの間で、学ぶもののうち教師の画像が占める割合。残りはノイズのない画像です。</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>Teacher&apos;s highest noise</source>
        <translation>教師の最高ノイズ</translation>
    </message>
    <message>
        <source>Teacher&apos;s lowest noise</source>
        <translation>教師の最低ノイズ</translation>
    </message>
    <message>
        <source>Teacher&apos;s share</source>
        <translation>教師の割合</translation>
    </message>
    <message>
        <source>The noise level above which it falls likewise.</source>
        <translation>これを超えると割合が同じように下がるノイズレベル。</translation>
    </message>
    <message>
        <source>The noise level below which the teacher&apos;s share falls, with the fourth power; it is a half here.</source>
        <translation>これを下回ると教師の割合が四乗で下がるノイズレベル。ここでは半分になります。</translation>
    </message>
    <message>
        <source>The prior {name} makes images and does not denoise: name another {teacher}.</source>
        <translation>事前分布 {name} は画像を作るもので、ノイズを除きません。別の {teacher} を指定してください。</translation>
    </message>
    <message>
        <source>There is one word too many, or more: {words}. Quote a value that has spaces.</source>
        <translation>余分な語があります: {words}。空白を含む値は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>{option} and {other} do not go together: leave one of them out.</source>
        <translation>{option} と {other} は一緒に使えません。どちらかを外してください。</translation>
    </message>
    <message>
        <source>{option} has no value: {kind} is missing.</source>
        <translation>{option} に値がありません。{kind} が必要です。</translation>
    </message>
    <message>
        <source>{option} has too few values: at least {count} are needed.</source>
        <translation>{option} の値が足りません。少なくとも {count} 個必要です。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a number.</source>
        <translation>{option} が「{value}」です。数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it takes no such value.</source>
        <translation>{option} が「{value}」です。そのような値は取れません。</translation>
    </message>
    <message>
        <source>{option} is missing.</source>
        <translation>{option} がありません。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number, {least} to {most}.</source>
        <translation>{option} が {value} です。{least} から {most} までの数でなければなりません。</translation>
    </message>
    <message>
        <source>{option} was given {given} times, and can be given {count} times.</source>
        <translation>{option} が {given} 回指定されています。指定できるのは {count} 回です。</translation>
    </message>
    <message>
        <source>Removed: {file}</source>
        <translation>削除しました: {file}</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>警告: {text}</translation>
    </message>
    <message>
        <source>What is finished could not be kept yet. {why}</source>
        <translation>終わった分をまだ保存できていません。{why}</translation>
    </message>
    <message>
        <source>Written to {folder}.</source>
        <translation>{folder} に書き込みました。</translation>
    </message>
    <message>
        <source>Written to {folder}: comparison figure, pictures, arrays, result.json.</source>
        <translation>{folder} に書き込みました: 比較図、画像、配列、result.json。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>書き込みました: {file}</translation>
    </message>
    <message>
        <source>{count} numbers are left out: there is none for x, for y, or to compare with.</source>
        <translation>{count} 個の数を省きました。x か y か比較相手の値がありません。</translation>
    </message>
    <message>
        <source>{file} carries no experiment: its rows are of several priors, and an experiment has one.</source>
        <translation>{file} は実験を含みません。行が複数の事前分布によるもので、一つの実験の事前分布は一つだけです。</translation>
    </message>
    <message>
        <source>{file}: {done}.</source>
        <translation>{file}: {done}。</translation>
    </message>
    <message>
        <source>{file}: {done}. Others may be too.</source>
        <translation>{file}: {done}。他の画像も同様かもしれません。</translation>
    </message>
    <message>
        <source>{kind}, {shape}. Message passing needs its error table: inkling-cli priors calibrate {prior} IMAGES {overwrite}</source>
        <translation>{kind}、{shape}。メッセージ伝播には誤差表が必要です: inkling-cli priors calibrate {prior} IMAGES {overwrite}</translation>
    </message>
    <message>
        <source>{option} has no effect with these settings.</source>
        <translation>{option} はこの設定では効果がありません。</translation>
    </message>
    <message>
        <source>Further blocks</source>
        <translation>追加のブロック</translation>
    </message>
    <message>
        <source>Further plain blocks at the first level, on the way down and on the way up, for fine structure. A prior that is trained further gets them where it has fewer, and makes the same images at first.</source>
        <translation>細かい構造のための、最初の段の追加の単純なブロック (下りと上りにそれぞれ)。さらに訓練する事前分布は、足りなければこれを得て、初めは同じ画像を作ります。</translation>
    </message>
    <message>
        <source>further blocks of the first level must be plain ones</source>
        <translation>最初の段の追加のブロックは単純なブロックでなければなりません</translation>
    </message>
    <message>
        <source>Correlated matrix</source>
        <translation>相関行列</translation>
    </message>
    <message>
        <source>Denoising {file}</source>
        <translation>{file} のノイズを除去中</translation>
    </message>
    <message>
        <source>Eigendecomposition of AAᵀ</source>
        <translation>AAᵀ の固有値分解</translation>
    </message>
    <message>
        <source>Ill-conditioned matrix</source>
        <translation>悪条件の行列</translation>
    </message>
    <message>
        <source>Product AAᵀ</source>
        <translation>積 AAᵀ</translation>
    </message>
    <message>
        <source>Rotation into the eigenbasis</source>
        <translation>固有基底への回転</translation>
    </message>
    <message>
        <source>Singular values of A</source>
        <translation>A の特異値</translation>
    </message>
    <message>
        <source>Waiting for: {what}</source>
        <translation>待機中: {what}</translation>
    </message>
    <message>
        <source>cell {number} of {count}</source>
        <translation>セル {number} / {count}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
    <message>
        <source>{training}  {errors}</source>
        <translation>{training}  {errors}</translation>
    </message>
    <message>
        <source>held-out error{errors}</source>
        <translation>検証用画像での誤差{errors}</translation>
    </message>
    <message>
        <source>step {step}  loss {loss}  rate {rate}  {speed} images/s</source>
        <translation>ステップ {step}  損失 {loss}  学習率 {rate}  {speed} 枚/秒</translation>
    </message>
    <message>
        <source>{psnr} dB are not reached by these.</source>
        <translation>これらでは {psnr} dB に達しません。</translation>
    </message>
    <message>
        <source>{psnr} dB need {count} measurements.</source>
        <translation>{psnr} dB には {count} 個の測定が必要です。</translation>
    </message>
    <message>
        <source>{what}, {method}</source>
        <translation>{what}、{method}</translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}、{size}</translation>
    </message>
</context>
</TS>
