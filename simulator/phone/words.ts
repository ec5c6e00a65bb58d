import { device } from './phone'

const zh = {
  allow: '允许', refuse: '拒绝', agree: '同意', asks: '申请使用', cancel: '取消', done: '完成',
  privacyTitle: '用户隐私保护提示', privacyText: '在使用服务之前,请阅读并同意隐私保护指引。',
  scopes: {
    'scope.userLocation': '你的位置', 'scope.userFuzzyLocation': '你的模糊位置', 'scope.userLocationBackground': '后台定位', 'scope.camera': '摄像头',
    'scope.writePhotosAlbum': '保存到相册', 'scope.record': '麦克风', 'scope.bluetooth': '蓝牙',
  },
  phoneTitle: '申请获取你的手机号', phoneText: '手机号将用于登录和账号绑定。',
  subscribeTitle: '申请发送以下消息', subscribeText: '', always: '总是保持以上选择,不再询问',
  settingsTitle: '设置', settingsText: '允许使用以下权限', contractTitle: '隐私保护指引', contractText: '此处显示在微信后台填写的指引。',
  scanHint: '将二维码放入框内', scanFail: '没有看到二维码', album: '相册', choosePicture: '选择一张图片', takePicture: '拍摄',
}

const en: typeof zh = {
  allow: 'Allow', refuse: 'Refuse', agree: 'Agree', asks: 'asks for', cancel: 'Cancel', done: 'Done',
  privacyTitle: 'Privacy notice', privacyText: 'Please read and agree to the privacy terms before you go on.',
  scopes: {
    'scope.userLocation': 'your location', 'scope.userFuzzyLocation': 'your rough location', 'scope.userLocationBackground': 'your location in the background', 'scope.camera': 'the camera',
    'scope.writePhotosAlbum': 'the album', 'scope.record': 'the microphone', 'scope.bluetooth': 'Bluetooth',
  },
  phoneTitle: 'asks for your phone number', phoneText: 'It is used to sign in and to bind your account.',
  subscribeTitle: 'asks to send you these messages', subscribeText: '', always: 'Always keep these choices',
  settingsTitle: 'Settings', settingsText: 'Allowed', contractTitle: 'Privacy terms', contractText: 'The terms from the WeChat console appear here.',
  scanHint: 'Put the code into the frame', scanFail: 'No code was seen', album: 'Album', choosePicture: 'Choose a picture', takePicture: 'Take a picture',
}

/** What the phone itself says; WeChat speaks the language of the phone. */
export const words = () => (device.state.language === 'en' ? en : zh)
